package org.jieti.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be used is told, all of it in one run, and nothing is written. */
final class FaultsOnSparkTest {

    private static final String HEADER = "enterprise_id,period,electricity_kwh\n";

    @TempDir
    private Path folder;

    private Path result() {
        return folder.resolve("result");
    }

    private Path sheet(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private List<String> content() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void everyFaultOfFilesAndHeadersIsTold() throws IOException {
        Path twice = sheet("twice.csv", "enterprise_id,period,electricity_kwh,用电量\nE1,2010-06,4,4\n");
        Path schedule = sheet("broken.yaml", "schedule: x/y\nlevy: nothing\n");

        LocalSpark.Result outcome =
                LocalSpark.run(twice, folder.resolve("missing.csv"), "--schedules", schedule, "-o", result());

        assertThat(outcome.status()).isEqualTo(3);
        assertThat(outcome.err())
                .contains("twice.csv:1:4", "[header-twice]", "missing.csv", "[file-unreadable]", "broken.yaml:");
        assertThat(content()).containsExactly("broken.yaml", "twice.csv");
    }

    /** Only known when the sheet has been read to its end, when others have been priced. */
    @Test
    void aQuoteThatNobodyClosesIsNoResult() throws IOException {
        Path good = sheet("good.csv", HEADER + "E1,2010-06,4\n");
        Path cut = sheet("cut.csv", HEADER + "E2,2010-06,\"4\n");

        LocalSpark.Result outcome = LocalSpark.run(good, cut, "-o", result());

        assertThat(outcome.status()).isEqualTo(3);
        assertThat(outcome.err()).contains("cut.csv:2", "[file-cut-off]");
        assertThat(content()).containsExactly("cut.csv", "good.csv");
    }

    @Test
    void aResultIsNotReplaced() throws IOException {
        Path good = sheet("good.csv", HEADER + "E1,2010-06,4\n");
        Files.createDirectory(result());

        LocalSpark.Result outcome = LocalSpark.run(good, "-o", result());

        assertThat(outcome.status()).isEqualTo(3);
        assertThat(outcome.err()).contains("[output-unwritable]", "is in the way");
        assertThat(content()).containsExactly("good.csv", "result");
    }

    @Test
    void aPlaceThatNobodyKnowsIsAWrongCommandLine() throws IOException {
        Path good = sheet("good.csv", HEADER + "E1,2010-06,4\n");

        LocalSpark.Result outcome = LocalSpark.run(good, "-o", result(), "--region", "亚特兰蒂斯");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("亚特兰蒂斯");
    }

    @Test
    void aWrongOptionIsAWrongCommandLine() {
        assertThat(LocalSpark.run("--colour", "red").status()).isEqualTo(2);
    }

    /** Of a folder in which nothing is a sheet, as of a sheet in which nothing is a row. */
    @Test
    void nothingToPriceIsTold() throws IOException {
        Path empty = sheet("empty.csv", HEADER);

        LocalSpark.Result outcome = LocalSpark.run(empty, "-o", result());

        assertThat(outcome.status()).as(outcome.err()).isEqualTo(1);
        assertThat(outcome.err()).contains("there was nothing to price");
        assertThat(Answer.ofJob(result()).surcharges()).hasSize(1);
        assertThat(LocalSpark.run(Files.createDirectory(folder.resolve("none")), "-o", folder.resolve("other"))
                        .err())
                .contains("[no-sheets]");
    }

    /** However many rows name no enterprise, none is lost. */
    @Test
    void rowsOfNobodyAreRefusedOneByOne() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < 9_000; i++) {
            rows.append(i % 2 == 0 ? "" : "5.61E+17").append(",2010-06,4\n");
        }

        LocalSpark.Result outcome = LocalSpark.run(sheet("mangled.csv", rows.toString()), "-o", result());

        assertThat(outcome.status()).isEqualTo(1);
        List<List<String>> rejects = Answer.ofJob(result()).rejects();
        assertThat(rejects).hasSize(9_001);
        assertThat(rejects.stream().map(row -> row.get(5)).distinct())
                .containsExactlyInAnyOrder("code", "row-without-key", "mangled-identifier");
        assertThat(Answer.record(result()).counts()).containsEntry("rows_rejected", 9_000L);
    }

    @Test
    void everyFileOfTheResultHasItsDigest() throws IOException {
        Path good = sheet("good.csv", HEADER + "E1,2010-06,4\n");
        assertThat(LocalSpark.run(good, "-o", result(), "--lang", "zh").status())
                .isEqualTo(1);
        assertThat(Answer.record(result()).outputs().keySet())
                .containsExactlyInAnyOrder(
                        "surcharges/part-r-00000.csv", "lines/part-r-00000.csv", "rejects/part-r-00000.csv")
                .allSatisfy(name -> assertThat(result().resolve(name)).exists());
    }
}
