package org.jieti.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, with the console they speak through. */
final class Commands implements IFactory {

    private final Console console;

    Commands(Console console) {
        this.console = console;
    }

    @Override
    public <K> K create(Class<K> kind) throws Exception {
        return kind == AssessCommand.class
                ? kind.cast(new AssessCommand(console))
                : CommandLine.defaultFactory().create(kind);
    }
}
