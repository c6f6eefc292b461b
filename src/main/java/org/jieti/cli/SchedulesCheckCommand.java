package org.jieti.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jieti.input.DictionaryReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code jieti schedules check}: whether schedule files may be used, and what in them should be looked at. */
@Command(name = "check", mixinStandardHelpOptions = true, versionProvider = VersionProvider.class)
final class SchedulesCheckCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "PATH", arity = "1..*", descriptionKey = "paths")
    private List<Path> paths = List.of();

    SchedulesCheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        boolean isSound = new BookReader(new DictionaryReader().read()).isSoundOrTell(paths, console);
        return (isSound ? ExitStatus.DONE : ExitStatus.COULD_NOT_RUN).code();
    }
}
