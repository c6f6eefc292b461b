package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jieti.support.ReadCsv;
import org.jieti.support.ReadWorkbook;
import org.jieti.support.Sample;
import org.jieti.support.SheetFormula;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The workbook of a result: what stands in its sheets, cell by cell, as numbers, and as formulas that come to our amounts. */
final class AssessWorkbookTest {

    private static final int PRINTED_PLACES = 6;
    private static final int LEVY = 2;
    private static final int AMOUNT = 10;
    private static final int STATUS = 11;
    private static final int AMOUNT_AS = 17;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("org.jieti.support.Sample#all")
    void saysWhatTheSheetsSay(Sample sample) throws IOException {
        Path result = assess(sample);

        ReadWorkbook workbook = ReadWorkbook.of(result.resolve("report.xlsx"));
        assertThat(workbook.names()).containsExactly("summary", "enterprises", "lines", "rejects", "schedules");
        assertSame(workbook.rows("enterprises"), cells(result, "surcharges.csv"));
        assertSame(workbook.rows("lines"), cells(result, "lines.csv"));
        assertSame(workbook.rows("rejects"), cells(result, "rejects.csv"));
    }

    @ParameterizedTest
    @MethodSource("org.jieti.support.Sample#all")
    void formulasComeToTheAmounts(Sample sample) throws IOException {
        Path result = assess(sample);

        for (Row row : lines(result)) {
            assertComesToItsAmount(row);
        }
    }

    @Test
    void everyFormOfLineHasAFormula() throws IOException {
        Path result = assess(EveryForm.in(folder, 240, 7).toArray());

        List<Row> lines = lines(result);
        assertSame(ReadWorkbook.of(result.resolve("report.xlsx")).rows("lines"), cells(result, "lines.csv"));
        lines.forEach(AssessWorkbookTest::assertComesToItsAmount);
        assertThat(lines.stream().map(row -> ReadWorkbook.text(row, LEVY)).distinct())
                .hasSize(7);
        List<Row> multiplied = lines.stream()
                .filter(row -> !ReadWorkbook.text(row, AMOUNT_AS).isEmpty())
                .toList();
        List<String> formulas = multiplied.stream()
                .flatMap(row -> ReadWorkbook.formula(row, AMOUNT).stream())
                .toList();
        assertThat(formulas.size()).isGreaterThan(multiplied.size() * 95 / 100);
        for (String form : List.of("ROUND(F", "ROUNDUP(ROUND(F", "ROUNDDOWN(ROUND(F", "ROUND(ROUND((Q")) {
            assertThat(formulas).as(form).anyMatch(formula -> formula.startsWith(form));
        }
    }

    /** Half a fen goes to the even one, for which a spreadsheet has no function. */
    @Test
    void anAmountThatNoFormulaComesToIsMarkedAsAValue() throws IOException {
        Path result = assess(EveryForm.in(folder, 240, 7).toArray());

        List<Row> given = lines(result).stream()
                .filter(row -> ReadWorkbook.text(row, AMOUNT_AS).equals("value"))
                .toList();
        assertThat(given).isNotEmpty().allSatisfy(row -> {
            assertThat(ReadWorkbook.formula(row, AMOUNT)).isEmpty();
            assertThat(ReadWorkbook.cell(row, AMOUNT).orElseThrow().getType()).isEqualTo(CellType.NUMBER);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void sumsUpByFormulas(String language) throws IOException {
        Path result = assess("assess", "samples/90-broken-input", "--lang", language);
        boolean isChinese = language.equals("zh");

        ReadWorkbook workbook = ReadWorkbook.of(result.resolve("report.xlsx"));
        List<Row> summary = workbook.rows(isChinese ? "汇总" : "summary");
        Row total = summary.get(2);
        String enterprises = isChinese ? "企业" : "enterprises";
        assertThat(ReadWorkbook.text(total, 0)).isEqualTo(isChinese ? "企业合计（元）" : "total of the enterprises, CNY");
        assertThat(ReadWorkbook.formula(total, 1)).hasValue("ROUND(SUM('" + enterprises + "'!$M$2:$M$5),2)");
        assertThat(new BigDecimal(ReadWorkbook.text(total, 1)))
                .isEqualByComparingTo(sum(result, isChinese ? "合计" : "total"));
    }

    private static BigDecimal sum(Path result, String column) throws IOException {
        List<List<String>> rows = cells(result, "surcharges.csv");
        int index = rows.get(0).indexOf(column);
        return rows.stream()
                .skip(1)
                .map(row -> row.get(index))
                .filter(cell -> !cell.isEmpty())
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void isTheSameByteForByte() throws IOException {
        byte[] first =
                Files.readAllBytes(assess("assess", "samples/01-first-run").resolve("report.xlsx"));

        assertThat(assess("assess", "samples/01-first-run").resolve("report.xlsx"))
                .hasBinaryContent(first);
    }

    @Test
    void leavesNothingElseBehind() throws IOException {
        Path result = assess("assess", "samples/01-first-run");

        try (Stream<Path> files = Files.list(result)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("surcharges.csv", "lines.csv", "rejects.csv", "run.json", "report.xlsx");
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(result);
        }
    }

    @Test
    void hasNoLinesIfNoneAreWanted() throws IOException {
        Path result = assess("assess", "samples/01-first-run", "--no-lines");

        ReadWorkbook workbook = ReadWorkbook.of(result.resolve("report.xlsx"));
        assertThat(workbook.names()).containsExactly("summary", "enterprises", "rejects", "schedules");
    }

    @Test
    void isNotPrinted() {
        Cli.Result printed = Cli.inPipe().run("assess", "samples/01-first-run", "--format", "xlsx");

        assertThat(printed.status()).isEqualTo(2);
        assertThat(printed.err()).contains("--format xlsx", "-o DIR");
    }

    @Test
    void isTakenAwayWithAResultThatHasNone() throws IOException {
        Path result = assess("assess", "samples/01-first-run");
        Cli.inPipe().run("assess", "samples/01-first-run", "-o", result);

        assertThat(result.resolve("report.xlsx")).doesNotExist();
    }

    /** Refused rows are mended in the workbook as well as in the CSV. */
    @Test
    void refusedRowsCanBeFedAgain() throws IOException {
        Path result = assess("assess", "samples/90-broken-input");

        Cli.Result fromCsv = Cli.inPipe().run("check", result.resolve("rejects.csv"));
        Cli.Result fromWorkbook = Cli.inPipe().run("check", result.resolve("report.xlsx") + "#rejects");
        assertThat(codes(fromWorkbook.err())).isNotEmpty().isEqualTo(codes(fromCsv.err()));
    }

    private static List<String> codes(String said) {
        return Arrays.stream(said.split("\n", -1))
                .filter(line -> line.matches(".*: .*\\[[a-z-]+]"))
                .map(line -> line.substring(line.lastIndexOf('[')))
                .toList();
    }

    private static List<List<String>> cells(Path result, String sheet) throws IOException {
        return ReadCsv.of(result.resolve(sheet)).cells();
    }

    private Path assess(Sample sample) {
        List<Object> command = new ArrayList<>(List.of("assess"));
        command.addAll(sample.sheets());
        return assess(command.toArray());
    }

    private Path assess(Object... command) {
        Path result = folder.resolve("result");
        List<Object> words = new ArrayList<>(List.of(command));
        words.addAll(List.of("-o", result, "--format", "xlsx"));
        Cli.Result outcome = Cli.inPipe().run(words.toArray());
        assertThat(outcome.status()).as(outcome.err()).isLessThan(2);
        return result;
    }

    private static List<Row> lines(Path result) throws IOException {
        List<Row> rows = ReadWorkbook.of(result.resolve("report.xlsx")).rows("lines");
        return rows.subList(1, rows.size());
    }

    private static void assertComesToItsAmount(Row row) {
        String amount = ReadWorkbook.text(row, AMOUNT);
        String as = ReadWorkbook.text(row, AMOUNT_AS);
        ReadWorkbook.formula(row, AMOUNT)
                .ifPresentOrElse(
                        formula -> assertThat(SheetFormula.result(formula, ReadWorkbook.numbers(row)))
                                .as("%s in row %s", formula, row.getRowNum())
                                .isEqualByComparingTo(amount),
                        () -> assertThat(as).isNotEqualTo("formula"));
        if (as.isEmpty()) {
            assertThat(amount).isEqualTo(ReadWorkbook.text(row, STATUS).equals("undetermined") ? "" : "0");
        }
    }

    /** The first columns of the sheet are those of the CSV: numbers as numbers, the rest as texts. */
    private static void assertSame(List<Row> rows, List<List<String>> csv) {
        assertThat(rows).hasSameSizeAs(csv);
        for (int i = 0; i < csv.size(); i++) {
            List<String> found = new ArrayList<>();
            for (int column = 0; column < csv.get(i).size(); column++) {
                found.add(asPrinted(rows.get(i), column, csv.get(i).get(column)));
            }
            assertThat(found).isEqualTo(csv.get(i));
        }
    }

    private static String asPrinted(Row row, int column, String wanted) {
        String text = ReadWorkbook.text(row, column);
        boolean isNumber = ReadWorkbook.cell(row, column)
                .filter(cell -> cell.getType() != CellType.STRING)
                .isPresent();
        if (!isNumber) {
            return text;
        }
        BigDecimal number = new BigDecimal(text);
        assertThat(number.precision()).isLessThanOrEqualTo(15);
        BigDecimal printed = number.setScale(Math.min(number.scale(), PRINTED_PLACES), RoundingMode.HALF_UP);
        return !wanted.isEmpty() && printed.compareTo(new BigDecimal(wanted)) == 0 ? wanted : text;
    }
}
