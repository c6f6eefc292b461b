package org.jieti.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code jieti schedules schema}: the JSON Schema by which editors complete and check schedule files. */
@Command(name = "schema", mixinStandardHelpOptions = true, versionProvider = VersionProvider.class)
final class SchedulesSchemaCommand implements Callable<Integer> {

    private static final String SCHEMA = "/org/jieti/schedules/schema.json";

    private final Console console;

    SchedulesSchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (InputStream schema = SchedulesSchemaCommand.class.getResourceAsStream(SCHEMA)) {
            if (schema == null) {
                throw new FileNotFoundException(SCHEMA);
            }
            console.out().write(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
        }
        console.out().flush();
        return ExitStatus.DONE.code();
    }
}
