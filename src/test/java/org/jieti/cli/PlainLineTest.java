package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A line that is read without picocli means what picocli reads in it. */
final class PlainLineTest {

    private static final String[] WORDS = {
        "assess",
        "usage.csv",
        "month/",
        "用电.csv",
        "classify",
        "-o",
        "--output",
        "result",
        "--region",
        "浙江",
        "--period",
        "2010Q3",
        "--strict",
        "--no-lines",
        "--quiet",
        "--lang",
        "zh",
        "EN",
        "--jobs",
        "2",
        "--color",
        "--help",
        "-V",
        "-",
        "--",
        "@more",
        "",
        " ",
        "-oresult",
        "--output=result",
        "--quiet=true",
        "a b.csv",
        "'quoted'",
        "\"quoted\"",
        "${HOME}",
        "a=b",
        "a,b"
    };

    private final Console console = Console.ofProcess(
            InputStream.nullInputStream(), OutputStream.nullOutputStream(), OutputStream.nullOutputStream());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assess usage.csv",
                "assess month/ -o result",
                "assess --output result --no-lines usage.csv register.csv --quiet --strict",
                "assess usage.csv --region 浙江 --period 2010Q3",
                "assess usage.csv --lang zh",
                "assess usage.csv --jobs 2",
                "assess usage.csv --jobs 9999",
            })
    void ordinaryLinesArePlain(String line) {
        String[] args = line.split(" ", -1);

        assertThat(PlainLine.of(args)).isPresent();
        assertSame(args);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "assess",
                "assess -o result",
                "assess usage.csv -o",
                "assess usage.csv -o a -o b",
                "assess usage.csv --quiet --quiet",
                "assess usage.csv --qiet",
                "assess usage.csv --help",
                "assess usage.csv --stacktrace",
                "assess usage.csv -o --quiet",
                "assess @files",
                "assess usage.csv --lang fr",
                "assess usage.csv --lang=zh",
                "assess usage.csv --jobs 0",
                "assess usage.csv --jobs two",
                "assess usage.csv --jobs -1",
                "assess usage.csv --jobs 99999999999",
                "assess usage.csv --jobs ٢",
                "assess -",
                "asess usage.csv",
                "schedules list",
            })
    void whatHasToBeExplainedIsLeftToPicocli(String line) {
        assertThat(PlainLine.of(line.split(" ", -1))).isEmpty();
    }

    @Test
    void anyLineThatIsPlainMeansTheSameToPicocli() {
        SplittableRandom random = new SplittableRandom(4);
        int plain = 0;
        for (int i = 0; i < 4_000; i++) {
            String[] args = new String[2 + random.nextInt(5)];
            args[0] = "assess";
            for (int j = 1; j < args.length; j++) {
                args[j] = WORDS[random.nextInt(WORDS.length)];
            }
            if (PlainLine.of(args).isPresent()) {
                assertSame(args);
                plain++;
            }
        }
        assertThat(plain).isGreaterThan(100);
    }

    private void assertSame(String... args) {
        CommandLine line = new Commands(console).ready(args);
        try {
            line.parseArgs(args);
        } catch (ParameterException refused) {
            throw new AssertionError(String.join(" ", args), refused);
        }
        AssessCommand parsed =
                Objects.requireNonNull(line.getSubcommands().get("assess")).getCommand();

        assertThat(new AssessCommand(console, PlainLine.of(args).orElseThrow()))
                .as(String.join(" ", args))
                .usingRecursiveComparison()
                .ignoringFields("console")
                .isEqualTo(parsed);
    }
}
