package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jieti.support.Child;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a run that is told to stop, and of one that wants a folder that another writes into. */
final class InterruptedAssessTest {

    private static final String HEADER = "enterprise_id,region,industry,category,period,electricity_kwh\n";

    @TempDir
    private Path folder;

    private Path result;
    private Path sheet;
    private Map<String, String> earlier = Map.of();

    @BeforeEach
    void writeAnEarlierResult() throws IOException {
        result = folder.resolve("result");
        sheet = Files.writeString(folder.resolve("june.csv"), HEADER + "330481007,浙江,水泥,淘汰,2010-06,1700\n");
        Cli.inPipe().run("assess", sheet, "-o", result);
        earlier = content();
    }

    @AfterEach
    void nothingIsLeft() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(sheet, result);
        }
        try (Stream<Path> files = Files.list(result)) {
            assertThat(files.filter(Files::isDirectory)).isEmpty();
        }
    }

    private Map<String, String> content() throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.list(result)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return content;
    }

    /** A run that is still reading its sheet from a pipe, and will be until the pipe is closed. */
    private Child waiting(Path output) throws IOException, InterruptedException {
        Child child = Child.of(Main.class, "assess", "-", "-o", output);
        child.tell(HEADER);
        for (int i = 0; i < 3000; i++) {
            child.tell("330481009,浙江,水泥,淘汰,2010-06-%02d..2010-06-%02d,1900%n".formatted(i % 30 + 1, i % 30 + 1));
        }
        Path lock = Files.exists(output)
                ? output.resolve(".jieti/lock")
                : output.resolveSibling("." + output.getFileName() + ".jieti/lock");
        for (int i = 0; i < 600 && !(Files.exists(lock) && Files.size(lock) > 0); i++) {
            Thread.sleep(50);
        }
        assertThat(lock).isNotEmptyFile();
        return child;
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143", "HUP, 129"})
    void whoIsToldToStopLeavesTheEarlierResultAndSaysSo(String signal, int status) throws Exception {
        try (Child child = waiting(result)) {
            child.signal(signal);

            assertThat(child.status()).isEqualTo(status);
            assertThat(child.told())
                    .isEqualTo("stopped before the end: nothing was written; an earlier result in " + result
                            + " is as it was\n");
        }
        assertThat(content()).isEqualTo(earlier);
    }

    @Test
    void whoIsToldToStopLeavesNoFolderThatWasNotThere() throws Exception {
        Path other = folder.resolve("other");
        try (Child child = waiting(other)) {
            child.signal("TERM");

            assertThat(child.status()).isEqualTo(143);
        }
        assertThat(other).doesNotExist();
    }

    @Test
    void onlyOneRunWritesIntoAFolder() throws Exception {
        try (Child child = waiting(result)) {
            Cli.Result second = Cli.inPipe().run("assess", sheet, "-o", result, "--period", "2010-07");

            assertThat(second.status()).isEqualTo(3);
            assertThat(second.err())
                    .contains(
                            "another run is writing there, process " + child.pid() + " since 2", "[output-unwritable]")
                    .contains("Try: wait until it has ended");
            assertThat(content()).isEqualTo(earlier);

            child.hangUp();
            assertThat(child.status()).as(child.told()).isEqualTo(1);
        }
        assertThat(content().get("surcharges.csv")).contains("330481009").doesNotContain("330481007");
    }

    @Test
    void onlyOneRunWritesAFolderThatIsNotThere() throws Exception {
        Path other = folder.resolve("other");
        try (Child child = waiting(other)) {
            Cli.Result second = Cli.inPipe().run("assess", sheet, "-o", other);

            assertThat(second.status()).isEqualTo(3);
            assertThat(second.err()).contains("process " + child.pid());
            assertThat(other).doesNotExist();
            child.signal("TERM");
            child.status();
        }
    }

    @Test
    void aFolderIsFreeAsSoonAsTheRunBeforeIsDead() throws Exception {
        try (Child child = waiting(result)) {
            child.signal("KILL");
            child.status();
        }
        assertThat(result.resolve(".jieti")).exists();

        assertThat(Cli.inPipe().run("assess", sheet, "-o", result).status()).isZero();
        assertThat(content()).isEqualTo(earlier);
    }
}
