package org.jieti.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command itself; its work is done by the {@link Commands} below it. */
@Command(
        name = "jieti",
        versionProvider = VersionProvider.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description =
                "%nPrices the excess: what an enterprise owes under differential, punitive and tiered charges for "
                        + "electricity, water, wastewater and pollutants, and the law behind every fen.%n",
        footer = {"", "jieti COMMAND --help shows the options of a command, with examples."})
final class JietiCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing, such as: jieti assess SHEET...");
    }
}
