package org.jieti.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jieti.input.DictionaryReader;
import org.jieti.schedule.file.ScheduleLoader;

/** Called by the build: writes down the headings of the shipped schedules, so that a run opens only those it needs. */
final class HeadingsFile {

    private HeadingsFile() {}

    /** The first argument is the file. */
    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[0]), new ScheduleLoader(new DictionaryReader().read()).headings());
    }
}
