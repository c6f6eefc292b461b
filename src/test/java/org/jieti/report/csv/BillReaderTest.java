package org.jieti.report.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jieti.cli.Cli;
import org.jieti.domain.Money;
import org.jieti.report.BillCells;
import org.jieti.report.Cell;
import org.jieti.report.ColumnNames;
import org.jieti.report.Wording;
import org.jieti.study.Bill;
import org.jieti.support.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A result read back, and written again. */
final class BillReaderTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01-first-run",
                "02-price-change-mid-year",
                "03-water-over-quota",
                "04-discharge-fee-and-tax",
                "90-broken-input"
            })
    void comesOutByteForByte(String sample) throws IOException {
        for (String language : List.of("en", "zh")) {
            Path result = folder.resolve(sample + language);
            Cli.inPipe().run("assess", Path.of("samples", sample), "-o", result, "--lang", language);
            String surcharges = Files.readString(result.resolve("surcharges.csv"));
            String lines = Files.readString(result.resolve("lines.csv"));

            CsvRows rows = new CsvRows();
            CsvRows rowsOfLines = new CsvRows();
            BillCells form = form();
            for (Bill bill : bills(surcharges, lines)) {
                rows.add(form.surcharge(bill));
                for (List<Cell> line : form.lines(bill)) {
                    rowsOfLines.add(line);
                }
            }
            assertThat(text(rows)).isEqualTo(withoutHeader(surcharges));
            assertThat(text(rowsOfLines)).isEqualTo(withoutHeader(lines));
        }
    }

    @Test
    void linesOfABillAddUpToIt() throws IOException {
        Path result = folder.resolve("result");
        Cli.inPipe().run("assess", Path.of("samples", "04-discharge-fee-and-tax"), "-o", result);

        List<Bill> bills = bills(
                Files.readString(result.resolve("surcharges.csv")), Files.readString(result.resolve("lines.csv")));

        assertThat(bills)
                .isNotEmpty()
                .allSatisfy(bill -> assertThat(
                                bill.lines().stream().map(line -> line.billed()).reduce(Money.ZERO, Money::plus))
                        .isEqualTo(bill.total().orElse(Money.ZERO)));
    }

    @Test
    void namesTheRowThatIsNoneOfAResult() throws IOException {
        Path result = folder.resolve("result");
        Cli.inPipe().run("assess", Path.of("samples", "01-first-run"), "-o", result);
        String surcharges = Files.readString(result.resolve("surcharges.csv"));
        String lines = Files.readString(result.resolve("lines.csv"));

        assertDamaged(surcharges, lines.replaceFirst("charged", "paid"), true, 2);
        assertDamaged(surcharges, lines.replaceFirst("547200.00", "547200.001"), true, 2);
        assertDamaged(surcharges.replaceFirst("2010-06", "June"), lines, false, 2);
        assertDamaged(surcharges.replaceFirst("enterprise_id", "id"), lines, false, 1);
        assertDamaged(surcharges, "", true, 1);
        assertDamaged(
                surcharges, lines + "another,2010-06\n", true, lines.lines().count() + 1);
        assertDamaged(surcharges, lines.replace("\n", "\r\n\"open"), true, 1);
        String withoutFirst = surcharges.replaceFirst("\n[^\n]*\n", "\n");
        assertDamaged(withoutFirst, lines, true, 2);
    }

    private static void assertDamaged(String surcharges, String lines, boolean isOfLines, long line) {
        assertThatThrownBy(() -> bills(surcharges, lines)).isInstanceOfSatisfying(BillReader.Damaged.class, damaged -> {
            assertThat(damaged.isOfLines()).isEqualTo(isOfLines);
            assertThat(damaged.line()).isEqualTo(line);
        });
    }

    private static BillCells form() {
        return new BillCells(Law.DICTIONARY, new Wording(Locale.ENGLISH), false);
    }

    private static List<Bill> bills(String surcharges, String lines) throws IOException {
        List<ColumnNames> names = List.of(
                new ColumnNames(Law.DICTIONARY, new Wording(Locale.ENGLISH)),
                new ColumnNames(Law.DICTIONARY, new Wording(Locale.CHINESE)));
        List<Bill> bills = new ArrayList<>();
        try (BillReader reader = new BillReader(form(), names, new StringReader(surcharges), new StringReader(lines))) {
            for (Optional<Bill> bill = reader.next(); bill.isPresent(); bill = reader.next()) {
                bills.add(bill.get());
            }
        }
        return bills;
    }

    private static String text(CsvRows rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        rows.writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String withoutHeader(String text) {
        return text.substring(text.indexOf('\n') + 1);
    }
}
