package org.jieti.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jieti.bench.SheetGenerator;
import org.jieti.cli.Cli;
import org.jieti.domain.Digest;
import org.jieti.report.RecordedRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A seeded million of rows comes to the same to the last row. {@code -Djieti.spark.rows=10000000} tries more. */
final class MillionRowsOnSparkTest {

    private static final long ROWS = Long.getLong("jieti.spark.rows", 1_000_000);
    private static final int HEXADECIMAL = 16;

    @TempDir
    private Path folder;

    @Test
    void comesToTheSame() throws IOException {
        Path sheet = folder.resolve("usage.csv");
        SheetGenerator.write(sheet, ROWS);
        Path ofCommand = folder.resolve("command");
        Path ofJob = folder.resolve("job");

        Cli.Result command = Cli.inPipe().run("assess", sheet, "-o", ofCommand);
        LocalSpark.Result job = LocalSpark.run(sheet, "-o", ofJob);

        assertThat(job.status()).as(job.err()).isEqualTo(command.status());
        RecordedRun expected = Answer.record(ofCommand);
        RecordedRun found = Answer.record(ofJob);
        assertThat(found.inputs()).isEqualTo(expected.inputs());
        assertThat(found.inputs().get(0).rows()).isEqualTo(ROWS);
        assertThat(found.counts()).isEqualTo(expected.counts());
        assertThat(found.totals()).isEqualTo(expected.totals());
        assertThat(found.schedules()).isEqualTo(expected.schedules());
        for (String name : List.of("surcharges", "lines", "rejects")) {
            assertThat(sum(Answer.parts(ofJob.resolve(name))))
                    .as(name)
                    .isEqualTo(sum(List.of(ofCommand.resolve(name + ".csv"))));
        }
    }

    /** The sum of the digests of all rows, less what stands above them in each file, and how many there are. No row of this sheet goes over its line. */
    private static String sum(List<Path> files) throws IOException {
        BigInteger sum = BigInteger.ZERO;
        long rows = 0;
        for (Path file : files) {
            try (BufferedReader lines = Files.newBufferedReader(file)) {
                lines.readLine();
                for (String row = lines.readLine(); row != null; row = lines.readLine()) {
                    sum = sum.add(new BigInteger(Digest.sha256(row.getBytes(StandardCharsets.UTF_8)), HEXADECIMAL));
                    rows++;
                }
            }
        }
        return rows + " rows, " + sum;
    }
}
