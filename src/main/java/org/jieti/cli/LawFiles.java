package org.jieti.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jieti.input.DictionaryReader;
import org.jieti.schedule.file.ScheduleLoader;
import org.jieti.shipped.ShippedTexts;

/** Called by the build: reads the shipped schedules, the dictionary and the texts of runs once for all runs. */
final class LawFiles {

    private static final List<String> TEXTS =
            List.of("org/jieti/report/report", "org/jieti/problem/problems", "org/jieti/cli/messages");

    private LawFiles() {}

    /** The first argument is the folder of the classes. */
    public static void main(String[] args) throws IOException {
        Path classes = Path.of(args[0]);
        Path ours = classes.resolve("org/jieti");
        DictionaryReader.keep(ours.resolve("dictionary"));
        ShippedTexts.keep(classes, TEXTS);
        new ScheduleLoader(new DictionaryReader().read()).keep(ours.resolve("schedules"));
    }
}
