package org.jieti.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which folders a result is put into, and what it leaves of what is there. */
final class AssessFolderTest {

    private final Path folder;
    private final Month month;

    AssessFolderTest(@TempDir Path folder) {
        this.folder = folder;
        month = new Month(folder);
    }

    /** Whatever the test did not put there itself. */
    private List<String> leftOver(String... known) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".csv") && !List.of(known).contains(name))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void leavesNothingBesideTheResult() throws IOException {
        Cli.inPipe().run(Month.and(month.sheets(), "-o", month.result()));
        Cli.inPipe().run(Month.and(month.sheets(), "-o", month.result()));

        assertThat(leftOver()).containsExactly("result");
    }

    @Test
    void makesTheFoldersAboveTheResult() throws IOException {
        Path deep = folder.resolve("2010/06/result");

        assertThat(Cli.inPipe().run(Month.and(month.sheets(), "-o", deep)).status())
                .isEqualTo(1);
        assertThat(deep.resolve("run.json")).exists();
    }

    @Test
    void anEmptyFolderIsTaken() throws IOException {
        Files.createDirectory(month.result());

        Cli.inPipe().run(Month.and(month.sheets(), "-o", month.result()));

        assertThat(Month.content(month.result())).hasSize(4);
    }

    @Test
    void anEarlierResultIsReplacedAndOtherFilesBesideItStay() throws IOException {
        Cli.inPipe().run(Month.and(month.sheets(), "-o", month.result()));
        String before = Files.readString(month.result().resolve("surcharges.csv"));
        Files.writeString(month.result().resolve("notes.txt"), "checked by Li");

        Cli.inPipe().run(Month.and(month.sheets(), "-o", month.result(), "--period", "2010-07"));

        assertThat(month.text("surcharges.csv")).contains("2010-07").doesNotContain("2010-06");
        assertThat(before).contains("2010-06");
        assertThat(month.result().resolve("notes.txt")).hasContent("checked by Li");
    }

    @Test
    void refusesAFolderOfSomebodyElse() throws IOException {
        Files.createDirectory(month.result());
        Files.writeString(month.result().resolve("surcharges.csv"), "mine");

        Cli.Result run = Cli.inPipe().run(Month.and(month.sheets(), "-o", month.result()));

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("[output-not-ours]");
        assertThat(Month.content(month.result())).isEqualTo(Map.of("surcharges.csv", "mine"));
        assertThat(leftOver()).containsExactly("result");
    }

    @Test
    void refusesAFolderWithTheRecordOfSomethingElse() throws IOException {
        Files.createDirectory(month.result());
        Files.writeString(month.result().resolve("run.json"), "{\"accuracy\": 0.97}");

        Cli.Result run = Cli.inPipe().run(Month.and(month.sheets(), "-o", month.result()));

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("[output-not-ours]");
        assertThat(Month.content(month.result())).isEqualTo(Map.of("run.json", "{\"accuracy\": 0.97}"));
    }

    @Test
    void aFileThatTheEarlierResultDidNotWriteIsNotReplaced() throws IOException {
        Cli.inPipe().run(Month.and(month.sheets(), "-o", month.result(), "--no-lines"));
        Files.writeString(month.result().resolve("lines.csv"), "Li's own");
        Map<String, String> before = Month.content(month.result());

        Cli.Result run = Cli.inPipe().run(Month.and(month.sheets(), "-o", month.result()));

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("lines.csv is in the way", "[output-unwritable]");
        assertThat(Month.content(month.result())).isEqualTo(before);
    }

    @Test
    void refusesAFileInThePlaceOfTheFolderOrAboveIt() throws IOException {
        Path taken = month.file("taken", "a file");

        for (Path output : List.of(taken, taken.resolve("result"))) {
            Cli.Result run = Cli.inPipe().run(Month.and(month.sheets(), "-o", output));

            assertThat(run.status()).isEqualTo(3);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("[output-unwritable]");
        }
        assertThat(taken).hasContent("a file\n");
        assertThat(leftOver("taken")).isEmpty();
    }

    @Test
    void refusesAFolderThatMayNotBeWrittenTo() throws IOException {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        assumeTrue(locked.toFile().setWritable(false) && !Files.isWritable(locked), "root writes everywhere");

        Cli.Result run = Cli.inPipe().run(Month.and(month.sheets(), "-o", locked.resolve("result")));

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("permission denied", "[output-unwritable]");
        assertThat(locked).isEmptyDirectory();
    }

    @Test
    void aPlaceThatCannotHoldFilesIsRefused() throws IOException {
        Path kernel = Path.of("/proc/self");
        assumeTrue(Files.isDirectory(kernel), "no /proc here");

        Cli.Result run = Cli.inPipe().run(Month.and(month.sheets(), "-o", kernel.resolve("jieti-result")));

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("[output-unwritable]").doesNotContain("bug of jieti");
    }

    @Test
    void anEarlierResultStaysWholeWhenTheNewOneCannotTakeItsPlace() throws IOException {
        Cli.inPipe().run(Month.and(month.sheets(), "-o", month.result()));
        Files.delete(month.result().resolve("lines.csv"));
        Files.createDirectories(month.result().resolve("lines.csv/in the way"));
        Map<String, String> before = Month.content(month.result());

        Cli.Result run = Cli.inPipe().run(Month.and(month.sheets(), "-o", month.result(), "--period", "2010-07"));

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("[output-unwritable]");
        assertThat(Month.content(month.result())).isEqualTo(before);
        assertThat(leftOver()).containsExactly("result");
    }

    @Test
    void othersMayReadTheResult() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no permissions here");
        Cli.inPipe().run(Month.and(month.sheets(), "-o", month.result()));

        assertThat(Files.getPosixFilePermissions(month.result()).toString()).contains("OTHERS_READ", "OTHERS_EXECUTE");
        assertThat(new String(Files.readAllBytes(month.result().resolve("run.json")), UTF_8))
                .startsWith("{");
    }
}
