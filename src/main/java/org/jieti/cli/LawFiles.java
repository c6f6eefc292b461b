package org.jieti.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jieti.input.DictionaryReader;
import org.jieti.schedule.file.ScheduleLoader;

/** Called by the build: reads the shipped schedules once for all runs. */
final class LawFiles {

    private LawFiles() {}

    /** The first argument is the folder of the shipped schedules among the classes. */
    public static void main(String[] args) throws IOException {
        new ScheduleLoader(new DictionaryReader().read()).keep(Path.of(args[0]));
    }
}
