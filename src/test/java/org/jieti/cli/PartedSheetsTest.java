package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jieti.input.WholeSheetNeeded;
import org.jieti.support.Seeded;
import org.jieti.support.Xlsx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sheets taken apart by enterprise come to what they come to as a whole, to the byte, and in their order. */
final class PartedSheetsTest {

    private static final String DISCHARGES =
            "enterprise_id,month,outlet,medium,pollutant,concentration,volume_m3,limit,region";

    @TempDir
    private Path folder;

    private Path file(String name, String header, List<String> rows) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                String.join(
                                "\n",
                                Stream.concat(Stream.of(header), rows.stream()).toList()) + "\n");
    }

    private static String period(int month) {
        return "2013-" + (month < 9 ? "0" : "") + (month + 1);
    }

    /** Each enterprise's rows are far from each other, some stand twice, some are bad, some are none. */
    private List<String> discharges(Seeded seeded) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            String pollutant = seeded.oneOf("化学需氧量", "氨氮", "悬浮物", "总磷", "乌有", "SO2");
            boolean isAir = pollutant.equals("SO2");
            rows.add(String.join(
                    ",",
                    seeded.oneOf("", "", "", " ", "'=") + "D" + seeded.below(150) + seeded.oneOf("", "", "\u3000"),
                    seeded.chance(60) ? "x" : period(seeded.below(12)),
                    "W" + seeded.below(2),
                    isAir ? "air" : "废水",
                    pollutant,
                    seeded.chance(70) ? "\"1,2,3\"" : seeded.decimal(300, 1),
                    seeded.decimal(90_000, 0),
                    seeded.oneOf("100", "60", ""),
                    seeded.oneOf("浙江", "浙江", "浙江", "江苏", "")));
            if (seeded.chance(200)) {
                rows.add(seeded.oneOf("", "合计,,,,,,99,,", "D7,2013-02,\"W\n1\",废水,氨氮,5,6,,,too many"));
            }
        }
        return rows;
    }

    private static List<String> usage(Seeded seeded, String... last) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            int month = seeded.below(12);
            String days = seeded.chance(50) ? period(month) + "-10.." + period(month) + "-20" : period(month);
            rows.add("D" + seeded.below(170) + "," + days + "," + seeded.decimal(90_000, 2) + "," + seeded.oneOf(last));
        }
        return rows;
    }

    private Path register(Seeded seeded) throws IOException {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 160; i++) {
            rows.add("D" + i + ",浙江,水泥," + seeded.oneOf("淘汰,2009-01-01,2013-06-10", "限制,,", "疑似,,"));
        }
        rows.add("D7,浙江,水泥,允许,,");
        return file("register.csv", "enterprise_id,region,industry,category,valid_from,valid_until", rows);
    }

    private Object[] sheets() throws IOException {
        Seeded seeded = new Seeded(29);
        List<String> air = discharges(seeded);
        Collections.reverse(air);
        byte[] workbook = Xlsx.of(
                        "水",
                        Stream.concat(
                                        Stream.<Object[]>of(new Object[] {"企业编号", "所属期", "用水量", "用水定额"}),
                                        usage(seeded, "100", "5000.5", "").stream()
                                                .map(row -> (Object[]) row.split(",", -1)))
                                .toArray(Object[][]::new))
                .bytes();
        return new Object[] {
            file("a-discharges.csv", DISCHARGES, discharges(seeded)),
            file("usage.csv", "企业编号,所属期,用电量,产业类别", usage(seeded, "限制", "淘汰", "")),
            Files.write(folder.resolve("water.xlsx"), workbook),
            register(seeded),
            file("z-discharges.csv", DISCHARGES, air)
        };
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 3", "7, 40"})
    void whatEveryPartComesToIsTheWhole(int jobs, int parts) throws IOException, WholeSheetNeeded {
        SourceRun run = new SourceRun(folder, sheets());
        Map<String, String> held = run.held();

        Map<String, String> parted = run.parted(jobs, parts);

        assertThat(held.getOrDefault("surcharges.csv", "").lines()).hasSizeGreaterThan(1_500);
        assertThat(held.getOrDefault("rejects.csv", ""))
                .contains("row-twice", "not-a-number", "row-too-long", "register-overlap");
        assertThat(parted.keySet()).isEqualTo(held.keySet());
        held.forEach((name, text) -> assertThat(parted.getOrDefault(name, "").lines())
                .as(name)
                .containsExactlyElementsOf(text.lines().toList()));
        assertThat(parted).isEqualTo(held);
    }

    @Test
    void refusedRowsAreTakenApartLikeOthers() throws IOException, WholeSheetNeeded {
        Map<String, String> first = new SourceRun(folder, sheets()).held();
        Path mended = Files.writeString(
                folder.resolve("mended.csv"),
                first.getOrDefault("rejects.csv", "").replace("1,2,3", "4.5").replace(",x,", ",2013-04,"));
        SourceRun again = new SourceRun(folder, mended);

        Map<String, String> parted = again.parted(2, 9);

        assertThat(parted.getOrDefault("surcharges.csv", "").lines()).hasSizeGreaterThan(20);
        assertThat(parted).isEqualTo(again.held());
    }

    /** More than is held as a whole; a charge that is settled over the year needs the months before. */
    @Test
    void largeSheetsAreTakenApartByTheCommand() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 30_000; i++) {
            rows.add("E" + i / 12 + "," + period(i % 12) + ",W,废水,氨氮," + i % 97 + ".5,1000,60,浙江" + " ".repeat(40));
        }
        Collections.shuffle(rows, new Random(3));
        Path large = file("large.csv", DISCHARGES, rows);
        Path result = folder.resolve("result");

        Cli.Result run = Cli.inPipe().run("assess", large, "-o", result);

        assertThat(Files.size(large)).isGreaterThan(1 << 21);
        assertThat(run.err()).contains("enterprise-periods priced: 30000");
        List<String> order = rows.stream()
                .map(row -> row.substring(0, row.indexOf(',', row.indexOf(',') + 1)))
                .toList();
        assertThat(Files.readAllLines(result.resolve("surcharges.csv")).stream()
                        .skip(1)
                        .map(row -> row.split(",", -1))
                        .map(cells -> cells[0] + "," + cells[5]))
                .containsExactlyElementsOf(order);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).as("nothing stays behind").containsExactlyInAnyOrder(large, result);
        }
    }
}
