package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

final class CommandsTest {

    @Test
    void areKnownByTheNameTheyCarry() {
        assertThat(Commands.BELOW.values())
                .allSatisfy(below -> assertThat(below)
                        .allSatisfy((name, kind) -> assertThat(
                                        kind.getAnnotation(Command.class).name())
                                .isEqualTo(name)));
    }

    @ParameterizedTest
    @CsvSource({
        "assess usage.csv, assess",
        "check usage.csv, check",
        "fields --format md, fields",
        "template register, template",
        "classify usage.csv, classify",
        "compare usage.csv --reform own.yaml, compare",
        "schedules list, schedules list",
        "schedules --help, schedules list show diff check test schema",
        "asess usage.csv, assess explain rebill check classify verify compare schedules list show diff check test schema fields template completion help",
        "help schedules, help"
    })
    void areMadeOnlyIfTheyAreNamed(String line, String made) {
        Console console = Console.ofProcess(
                InputStream.nullInputStream(), OutputStream.nullOutputStream(), OutputStream.nullOutputStream());

        assertThat(below(new Commands(console).line(line.split(" ", -1)))).containsExactly(made.split(" ", -1));
    }

    private static List<String> below(CommandLine line) {
        return line.getSubcommands().entrySet().stream()
                .flatMap(entry -> Stream.concat(Stream.of(entry.getKey()), below(entry.getValue()).stream()))
                .toList();
    }
}
