package org.jieti.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** The option that adds schedules of the user's own. */
final class OwnSchedules {

    @Option(names = "--schedules", paramLabel = "PATH")
    private List<Path> paths = List.of();

    List<Path> paths() {
        return paths;
    }
}
