package org.jieti.cli;

import picocli.CommandLine.Command;

/** {@code jieti schedules}: the law that prices, to be read and checked. */
@Command(
        name = "schedules",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        synopsisSubcommandLabel = "COMMAND")
final class SchedulesCommand implements Runnable {

    @Override
    public void run() {
        throw new WrongUsage("no-schedules-command");
    }
}
