package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Row;
import org.jieti.support.ReadCsv;
import org.jieti.support.ReadWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that a spreadsheet would run, in every field that holds text: harmless wherever they come out, and unchanged when they come back. */
final class FormulaInjectionTest {

    @TempDir
    private Path folder;

    private static Stream<String> attacks() {
        return Stream.of(
                "=1+1",
                "=HYPERLINK(\"http://x\",\"y\")",
                "+cmd|' /C calc'!A0",
                "-2+3+cmd|' /C calc'!A0",
                "@SUM(1+9)",
                "=\"a\"&\"b,c\"",
                "'=1+1");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void comeOutHarmlessInEveryField(String attack) throws IOException {
        Path result = folder.resolve("result");

        Cli.inPipe().run("assess", sheets(attack), "-o", result, "--format", "xlsx");

        for (String file : List.of("surcharges.csv", "lines.csv", "rejects.csv")) {
            assertThat(cells(Files.readString(result.resolve(file))))
                    .as(file)
                    .noneMatch(cell -> cell.matches("(?s)[=@\\t\\r].*|[+-].*[^\\d.,%].*"))
                    .anyMatch(cell -> cell.contains(attack.strip()));
        }
        ReadWorkbook workbook = ReadWorkbook.of(result.resolve("report.xlsx"));
        for (String sheet : workbook.names()) {
            for (Row row : workbook.rows(sheet)) {
                for (int column = 0; column < row.getCellCount(); column++) {
                    assertThat(ReadWorkbook.formula(row, column).orElse(""))
                            .doesNotContain("cmd", "HYPERLINK", "&", "1+");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void comeBackUnchanged(String attack) throws IOException {
        Path result = folder.resolve("result");
        Cli.inPipe().run("assess", sheets(attack), "-o", result, "--format", "xlsx", "--lang", "zh");
        String unguarded = attack.startsWith("'") ? attack.substring(1) : attack;

        for (String file : List.of("surcharges.csv", "report.xlsx#企业")) {
            Cli.Result back = Cli.inPipe().run("classify", result.resolve(file));
            List<CSVRecord> rows = ReadCsv.records(back.out());
            assertThat(rows).as(back.err()).isNotEmpty();
            assertThat(rows.get(0).get("enterprise")).isEqualTo("'" + unguarded);
        }
        Path mended = Files.writeString(
                folder.resolve("mended.csv"),
                Files.readString(result.resolve("rejects.csv")).replace("many", "1000"));
        Cli.Result priced = Cli.inPipe().run("assess", mended);
        assertThat(cells(priced.out())).as(priced.err()).contains("'" + unguarded);
    }

    /** Sheets with the text in every field, row by row; the last row of usage is one to be mended. */
    private Path sheets(String attack) throws IOException {
        String quoted = '"' + attack.replace("\"", "\"\"") + '"';
        Path sheets = Files.createDirectories(folder.resolve("sheets"));
        Files.writeString(
                sheets.resolve("usage.csv"),
                String.join(
                                "\n",
                                "enterprise_id,enterprise,region,industry,category,period,electricity_kwh,over_limit_multiple",
                                "E1,@,浙江,cement,eliminated,2010-06,1000,0",
                                "E2,@,@,cement,eliminated,2010-06,1000,0",
                                "E3,@,浙江,@,eliminated,2010-06,1000,0",
                                "E4,@,浙江,cement,@,2010-06,1000,0",
                                "E5,@,浙江,cement,eliminated,@,1000,0",
                                "@,@,浙江,cement,eliminated,2010-06,1000,@",
                                "E7,@,浙江,cement,eliminated,2010-06,many,0",
                                "")
                        .replace("@", quoted));
        Files.writeString(
                sheets.resolve("discharges.csv"),
                String.join(
                                "\n",
                                "enterprise_id,region,period,outlet,medium,pollutant,mass_kg",
                                "E8,浙江,2010-06,@,water,@,5",
                                "E8,浙江,2010-06,@,water,COD,5",
                                "")
                        .replace("@", quoted));
        return sheets;
    }

    private static List<String> cells(String csv) throws IOException {
        try (Stream<CSVRecord> rows = CSVFormat.DEFAULT.parse(new StringReader(csv)).stream()) {
            return rows.flatMap(row -> row.toList().stream()).toList();
        }
    }
}
