package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jieti.cli.Cli.Result;
import org.junit.jupiter.api.Test;

final class SchedulesSchemaCommandTest {

    @Test
    void printsTheSchemaAsItIsShipped() throws IOException {
        Result schema = Cli.inPipe().run("schedules", "schema");

        assertThat(schema.status()).isZero();
        assertThat(schema.err()).isEmpty();
        assertThat(schema.out())
                .isEqualTo(Files.readString(Path.of("src/main/resources/org/jieti/schedules/schema.json")));
    }
}
