package org.jieti.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jieti.domain.Money;
import org.jieti.domain.Rational;
import org.jieti.report.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvWriterTest {

    private static String written(boolean hasMark, List<String> headers, List<List<Cell>> rows) throws IOException {
        StringWriter out = new StringWriter();
        try (CsvWriter writer = new CsvWriter(out, headers, hasMark)) {
            for (List<Cell> row : rows) {
                writer.write(row);
            }
        }
        return out.toString();
    }

    private static String cell(Cell cell) throws IOException {
        String text = written(false, List.of("h"), List.of(List.of(cell)));
        return text.substring("h\n".length(), text.length() - 1);
    }

    @Test
    void writesLineFeedsAndTheMarkOnlyWhereAskedFor() throws IOException {
        List<List<Cell>> rows = List.of(List.of(new Cell.Text("甲"), new Cell.Count(3)));

        assertThat(written(false, List.of("name", "rows"), rows)).isEqualTo("name,rows\n甲,3\n");
        assertThat(written(true, List.of("名", "行"), rows)).isEqualTo("\uFEFF名,行\n甲,3\n");
    }

    @Test
    void amountsAndFiguresArePlain() throws IOException {
        assertThat(cell(new Cell.Yuan(Money.parse("1234567.80")))).isEqualTo("1234567.80");
        assertThat(cell(new Cell.Yuan(Money.parse("-5.00")))).isEqualTo("-5.00");
        assertThat(cell(new Cell.Figure(Rational.parse("-0.25")))).isEqualTo("-0.25");
        assertThat(cell(new Cell.Figure(Rational.parse("125000")))).isEqualTo("125000");
        assertThat(cell(new Cell.Count(0))).isEqualTo("0");
        assertThat(written(false, List.of("a", "b"), List.of(List.of(new Cell.Count(1), Cell.Text.EMPTY))))
                .isEqualTo("a,b\n1,\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "\t=1", "\r=2"})
    void keepsATextFromRunningAsAFormula(String text) throws IOException {
        CSVRecord record = CSVFormat.DEFAULT
                .parse(new StringReader(cell(new Cell.Text(text))))
                .getRecords()
                .get(0);

        assertThat(record.get(0)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=1", "1-2", "e@x", " =1", "'=1", "", "甲"})
    void leavesHarmlessTextsAlone(String text) throws IOException {
        CSVFormat format =
                CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();
        String line = written(false, List.of("h", "i"), List.of(List.of(new Cell.Text(text), new Cell.Count(1))));

        assertThat(format.parse(new StringReader(line)).getRecords().get(1).get(0))
                .isEqualTo(text);
    }

    @Test
    void headersAreKeptFromRunningToo() throws IOException {
        assertThat(written(false, List.of("=x", "y"), List.of())).isEqualTo("'=x,y\n");
    }

    @Test
    void whateverIsWrittenIsReadBack() throws IOException {
        String alphabet = "ab,\"\n\r;# \t甲，\u3000|\\1.5";
        for (long seed = 0; seed < 2000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<String> row = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                StringBuilder text = new StringBuilder("x".repeat(random.nextInt(2)));
                for (int n = random.nextInt(6); n > 0; n--) {
                    text.append(alphabet.charAt(random.nextInt(alphabet.length())));
                }
                row.add(text.toString());
            }
            String csv = written(
                    false,
                    List.of("a", "b", "c"),
                    List.of(row.stream().<Cell>map(Cell.Text::new).toList()));

            List<CSVRecord> records =
                    CSVFormat.DEFAULT.parse(new StringReader(csv)).getRecords();

            assertThat(records).as("seed %d", seed).hasSize(2);
            assertThat(records.get(1).stream().map(CsvWriterTest::unguarded))
                    .as("seed %d", seed)
                    .isEqualTo(row);
        }
    }

    private static String unguarded(String cell) {
        return cell.startsWith("'\t") || cell.startsWith("'\r") ? cell.substring(1) : cell;
    }
}
