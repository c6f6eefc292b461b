package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MainTest {

    @Test
    void versionGoesToTheOutput() {
        for (String option : new String[] {"--version", "-V"}) {
            Cli.Result result = Cli.inPipe().run(option);

            assertThat(result.status()).isZero();
            assertThat(result.out()).matches("jieti \\S+\\n");
            assertThat(result.err()).isEmpty();
        }
    }

    @Test
    void helpNamesTheCommands() {
        Cli.Result result = Cli.inPipe().run("--help");

        assertThat(result.status()).isZero();
        assertThat(result.out()).contains("Usage: jieti", "assess");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void helpOfAssessShowsExamplesAndEveryExitStatus() {
        Cli.Result result = Cli.inPipe().run("assess", "--help");

        assertThat(result.status()).isZero();
        assertThat(result.out()).contains("Examples:").containsPattern("(?m)^ +jieti assess .*\\.csv");
        for (ExitStatus status : ExitStatus.values()) {
            assertThat(result.out()).containsPattern("(?m)^ +" + status.code() + " +\\p{L}");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {72, 80, 120})
    void helpFitsItsTerminal(int columns) {
        for (String[] args : new String[][] {{"--help"}, {"assess", "--help"}}) {
            Cli.Result result = Cli.onTerminal(columns).run((Object[]) args);

            assertThat(result.out().lines())
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(columns));
            String examples = result.out().replaceFirst("(?s).*Examples:\\n|.*", "");
            assertThat(examples.lines())
                    .allSatisfy(line -> assertThat(line).as("not broken").startsWith("  "));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|command",
                "asess usage.csv|asess",
                "assess|SHEET",
                "assess --bogus usage.csv|--bogus",
                "assess usage.csv --region|--region",
                "assess usage.csv --region Atlantis|Atlantis",
                "assess usage.csv --period 2010-13|2010-13",
                "assess usage.csv --color sometimes|sometimes",
                "assess usage.csv -o a -o b|output",
            })
    void aWrongCommandLineIsTwoAndSaysWhatToTry(String line, String named) {
        String[] args = line == null ? new String[0] : line.split(" ", -1);

        Cli.Result result = Cli.inPipe().run((Object[]) args);

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .startsWith("jieti: error: ")
                .contains(named)
                .containsPattern("(?m)^Try: jieti.* --help$");
        assertThat(result.err()).doesNotContain("\tat ");
    }

    @Test
    void aBugSaysSoAndShowsItsTraceOnlyWhenAsked() {
        assertThat(withABug("assess", "usage.csv"))
                .startsWith("70 jieti: error: this is a bug")
                .contains("--stacktrace")
                .doesNotContain("\tat ");
        assertThat(withABug("assess", "usage.csv", "--stacktrace"))
                .startsWith("70 ")
                .contains("\tat ", "a broken clock");
    }

    /** Status and errors of a run in which jieti itself fails. */
    private static String withABug(String... args) {
        StringWriter err = new StringWriter();
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        Console console = new Console(
                InputStream.nullInputStream(),
                nowhere,
                new PrintWriter(err),
                new BrokenClock(),
                Optional.empty(),
                false);
        return Main.run(console, args) + " " + err;
    }

    private static final class BrokenClock extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            throw new IllegalStateException("a broken clock");
        }
    }
}
