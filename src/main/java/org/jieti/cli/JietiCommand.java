package org.jieti.cli;

import picocli.CommandLine.Command;

/** The command itself; its work is done by the {@link Commands} below it. */
@Command(
        name = "jieti",
        versionProvider = VersionProvider.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class JietiCommand implements Runnable {

    @Override
    public void run() {
        throw new WrongUsage("no-command");
    }
}
