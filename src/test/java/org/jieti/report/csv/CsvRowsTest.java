package org.jieti.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jieti.domain.Money;
import org.jieti.domain.Rational;
import org.jieti.report.Cell;
import org.jieti.support.Seeded;
import org.junit.jupiter.api.Test;

/** Rows put together as bytes are what commons-csv prints. */
final class CsvRowsTest {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

    @Test
    void quotesWhatThePrinterQuotes() {
        Seeded.times(20_000, seeded -> {
            List<Cell> row = new ArrayList<>();
            for (int i = 1 + seeded.below(5); i > 0; i--) {
                row.add(new Cell.Text(text(seeded)));
            }
            assertThat(written(row)).isEqualTo(printed(row));
        });
    }

    private static String text(Seeded seeded) {
        StringBuilder text = new StringBuilder();
        for (int i = seeded.below(6); i > 0; i--) {
            text.append(seeded.oneOf(
                    "a", "Z", "7", " ", ",", "\"", "\n", "\r", "\t", "#", "!", "$", "'", "=", "-", "中", "é", "😀",
                    "\uFEFF", "\u3000", "\u0001", "~", "\uD800", "\u07FF", "\uFFFD"));
        }
        return text.toString();
    }

    private static String written(List<Cell> row) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            CsvRows rows = new CsvRows();
            rows.add(row);
            rows.writeTo(out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String printed(List<Cell> row) {
        try {
            StringWriter out = new StringWriter();
            CSVPrinter printer = new CSVPrinter(out, FORMAT);
            for (Cell cell : row) {
                printer.print(CsvRows.harmless(cell));
            }
            printer.println();
            return new String(out.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void numbersKeepTheirSignAndTextsDoNotRun() {
        assertThat(written(List.of(
                        new Cell.Figure(Rational.parse("-1.5")),
                        new Cell.Yuan(Money.parse("-0.01")),
                        new Cell.Text("-7"),
                        new Cell.Raw("+86%"),
                        new Cell.Raw("=1+1"))))
                .isEqualTo("-1.5,-0.01,'-7,+86%,'=1+1\n");
    }

    @Test
    void manyRowsFollowEachOther() throws IOException {
        CsvRows rows = new CsvRows();
        for (int i = 0; i < 40_000; i++) {
            rows.add(List.of(new Cell.Count(i), new Cell.Text("萧山")));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        rows.writeTo(out);
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(40_000).endsWith("39999,萧山");
    }
}
