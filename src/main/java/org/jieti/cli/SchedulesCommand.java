package org.jieti.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code jieti schedules}: the law that prices, to be read and checked. */
@Command(
        name = "schedules",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        header = "Shows the law that prices: what is in force, and what it says.",
        synopsisSubcommandLabel = "COMMAND")
final class SchedulesCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing, such as: jieti schedules list");
    }
}
