package org.jieti.cli;

import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The option by which a bug shows where it happened. */
final class TraceMixin {

    @Option(names = "--stacktrace", order = HelpText.SELDOM)
    private boolean isWanted;

    static boolean isWantedBy(CommandLine line) {
        return line.getMixins().values().stream()
                .anyMatch(mixin -> mixin instanceof TraceMixin trace && trace.isWanted);
    }
}
