package org.jieti.cli;

import picocli.CommandLine.Option;

/** The option by which a language is chosen; {@link Language#askedFor} has seen to it by the time a command runs. */
final class LanguageMixin {

    @Option(names = "--lang", paramLabel = "LANG")
    Language language = Language.en;
}
