package org.jieti.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code jieti completion}: what a shell needs to complete command lines. */
@Command(name = "completion", mixinStandardHelpOptions = true, versionProvider = VersionProvider.class)
final class CompletionCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "SHELL", descriptionKey = "shell")
    private Shell shell = Shell.bash;

    /** The shells, in the words of the command line. */
    enum Shell {
        bash,
        zsh,
        fish
    }

    CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        CommandLine line = HelpText.worded(new Commands(console).ready(), console);
        console.out().write(shell == Shell.fish ? new FishCompletion(line).script() : AutoComplete.bash("jieti", line));
        console.out().flush();
        return ExitStatus.DONE.code();
    }
}
