package org.jieti.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jieti.input.ReadSheet.field;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jieti.domain.Facts;
import org.jieti.domain.Rational;
import org.jieti.problem.Location;
import org.jieti.problem.ProblemCode;
import org.jieti.problem.Reject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SheetReaderTest {

    private static final String USAGE = "企业编号,企业名称,所属期,用电量\n330481001,海宁水泥厂,2010-06,125000\n";

    // -- The file as a whole.

    @Test
    void readsUtf8WithAndWithoutAByteOrderMark() {
        for (String mark : List.of("", "\uFEFF")) {
            ReadSheet sheet = ReadSheet.named("usage.csv", mark + USAGE);

            assertThat(sheet.number("electricity_kwh")).contains(Rational.of(125_000));
            assertThat(sheet.words("enterprise_id")).contains("330481001");
            assertThat(sheet.notes()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsEveryLineEnd(String end) {
        ReadSheet sheet = ReadSheet.named(
                "usage.csv",
                String.join(end, "enterprise_id,period,water_m3", "E1,2010-06,1", "E2,2010-06,x", "E3,2010-06,3"));

        assertThat(sheet.rows().rows()).extracting(row -> row.place().line()).containsExactly(2, 4);
        assertThat(sheet.rejects().get(0).faults().get(0).problem().location()).hasToString("usage.csv:3:3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " \r\n\r\n", "\uFEFF", "\uFEFF \n"})
    void refusesAnEmptyFile(String text) {
        ReadSheet sheet = ReadSheet.named("empty.csv", text);

        assertThat(sheet.sheet()).isEmpty();
        assertThat(sheet.refusals()).containsExactly(ProblemCode.FILE_EMPTY);
        assertThat(sheet.problems().get(0).location().file()).isEqualTo("empty.csv");
    }

    @Test
    void aHeaderAloneIsASheetWithoutRows() {
        ReadSheet sheet = ReadSheet.of("enterprise_id,period,water_m3");

        assertThat(sheet.problems()).isEmpty();
        assertThat(sheet.rows().count()).isZero();
    }

    @Test
    void refusesAnotherEncodingAndNamesTheLine() {
        String text = "enterprise_id,period,enterprise\nE1,2010-06,Haining\nE2,2010-06,Z\u00FCrich \u00FF\n";

        ReadSheet sheet = ReadSheet.ofBytes("latin.csv", text.getBytes(ISO_8859_1));

        assertThat(sheet.refusals()).containsExactly(ProblemCode.FILE_NOT_TEXT);
        assertThat(sheet.problems().get(0).location().line()).isEqualTo(3);
    }

    @Test
    void refusesACharacterThatIsCutOffAtTheEnd() {
        byte[] whole = (USAGE + "330481002,宁").getBytes(UTF_8);

        assertThat(ReadSheet.ofBytes("cut.csv", java.util.Arrays.copyOf(whole, whole.length - 1))
                        .refusals())
                .containsExactly(ProblemCode.FILE_NOT_TEXT);
    }

    @Test
    void refusesUtf16WithoutAByteOrderMark() {
        assertThat(ReadSheet.ofBytes("be.csv", "enterprise_id,period\n".getBytes(UTF_16BE))
                        .refusals())
                .containsExactly(ProblemCode.FILE_NOT_TEXT);
    }

    @Test
    void refusesNulAndNamesTheLine() {
        ReadSheet sheet = ReadSheet.named("nul.csv", "enterprise_id,period\nE1,2010-06\nE2,2010\0-06\n");

        assertThat(sheet.refusals()).containsExactly(ProblemCode.FILE_NOT_TEXT);
        assertThat(sheet.problems().get(0).location().line()).isEqualTo(3);
    }

    @Test
    void refusesRandomBytes() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[400];
            random.nextBytes(bytes);

            ReadSheet sheet = ReadSheet.ofBytes("noise.csv", bytes);

            assertThat(sheet.sheet()).as("noise %d", i).isEmpty();
            assertThat(sheet.refusals()).as("noise %d", i).hasSize(1);
        }
    }

    @Test
    void knowsWorkbooksByTheirFirstBytesAndNotByTheirNames() {
        byte[] xlsx = {'P', 'K', 3, 4, 20, 0, 6, 0};
        byte[] xls = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};

        ReadSheet zip = ReadSheet.ofBytes("usage.csv", xlsx);
        ReadSheet ole = ReadSheet.ofBytes("usage.csv", xls);

        assertThat(zip.refusals()).containsExactly(ProblemCode.WORKBOOK_UNREADABLE);
        assertThat(ole.refusals()).containsExactly(ProblemCode.FILE_OLD_WORKBOOK);
        assertThat(ReadSheet.named("usage.xlsx", USAGE).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "enterprise_id,period\nE1,\"2010-06\nE2,2010-07\n",
                "\"enterprise_id,period\nE1,2010-06\n",
                "enterprise_id,period\nE1,2010-06\nE2,\"2010\"-06\n",
            })
    void refusesAQuoteThatIsNeverClosed(String text) {
        ReadSheet sheet = ReadSheet.named("quote.csv", text);

        assertThat(sheet.sheet()).isEmpty();
        assertThat(sheet.refusals()).containsExactly(ProblemCode.FILE_CUT_OFF);
    }

    @Test
    void digestIsThatOfTheBytes() {
        assertThat(ReadSheet.named("abc.csv", "enterprise_id\n").rows().digest())
                .isEqualTo("df3f03f82a760e818b336f86cb26341c4ca241291579a22e8d587c3f3f81134d");
    }

    // -- Rows.

    @Test
    void aRowMayBeShorterThanTheHeader() {
        ReadSheet sheet = ReadSheet.of("enterprise_id,period,electricity_kwh,water_m3", "E1,2010-06,5", "E2,2010-07");

        assertThat(sheet.rejects()).isEmpty();
        assertThat(sheet.number("electricity_kwh")).contains(Rational.of(5));
        assertThat(sheet.facts(0).has(field("water_m3"))).isFalse();
        assertThat(sheet.facts(1).has(field("electricity_kwh"))).isFalse();
    }

    @Test
    void refusesARowThatIsLongerThanTheHeader() {
        ReadSheet sheet = ReadSheet.of("enterprise_id,period,electricity_kwh", "E1,2010-06,1,250,000", "E2,2010-06,6");

        assertThat(sheet.faults()).containsExactly(ProblemCode.ROW_TOO_LONG);
        assertThat(sheet.rejects().get(0).faults().get(0).problem().details()).containsExactly("5", "3");
        assertThat(sheet.rejects().get(0).cells()).containsExactly("E1", "2010-06", "1", "250", "000");
        assertThat(sheet.words("enterprise_id")).contains("E2");
    }

    @Test
    void blankCellsBeyondTheHeaderAreNoFault() {
        assertThat(ReadSheet.of("enterprise_id,period,electricity_kwh", "E1,2010-06,7,,  ,")
                        .number("electricity_kwh"))
                .contains(Rational.of(7));
    }

    @Test
    void skipsBlankRowsAndKeepsCountingLines() {
        ReadSheet sheet =
                ReadSheet.of("enterprise_id,period,water_m3", "", "E1,2010-06,8", " , ,", ",,", "E2,2010-06,y", "");

        assertThat(sheet.rows().count()).isEqualTo(2);
        assertThat(sheet.rows().rows().get(0).place().line()).isEqualTo(3);
        assertThat(sheet.rejects().get(0).faults().get(0).problem().location().line())
                .isEqualTo(6);
    }

    @Test
    void linesAreCountedInTheFileAndNotInTheTable() {
        ReadSheet sheet = ReadSheet.of(
                "enterprise_id,\"period\n(所属期)\",enterprise,water_m3", "E1,2010-06,\"甲\n厂\n分厂\",9", "E2,2010-06,乙厂,z");

        assertThat(sheet.notes()).extracting(note -> note.details().get(0)).hasSizeLessThanOrEqualTo(1);
        assertThat(sheet.rejects()).isNotEmpty();
        assertThat(sheet.rejects()
                        .get(sheet.rejects().size() - 1)
                        .faults()
                        .get(0)
                        .problem()
                        .location()
                        .line())
                .isEqualTo(6);
    }

    @Test
    void refusesARowWithoutItsKeys() {
        ReadSheet sheet =
                ReadSheet.of("enterprise_id,period,water_m3", ",2010-06,10", "E1,,11", "—,2010-07,12", ",,13");

        assertThat(sheet.rows().rows()).isEmpty();
        assertThat(sheet.rejects()).hasSize(4);
        assertThat(sheet.faults()).containsOnly(ProblemCode.ROW_WITHOUT_KEY);
        assertThat(sheet.rejects().get(3).faults())
                .extracting(Reject.Fault::field)
                .containsExactly("enterprise_id", "period");
    }

    @Test
    void aRejectKeepsTheRowAsItWas() {
        ReadSheet sheet = ReadSheet.of("备注,户号,月份,用电量", "\"他说\"\"好\"\"\", E1 ,2010-06,1O0");

        Reject reject = sheet.rejects().get(0);
        assertThat(reject.headers()).containsExactly("备注", "户号", "月份", "用电量");
        assertThat(reject.cells()).containsExactly("他说\"好\"", " E1 ", "2010-06", "1O0");
    }

    @Test
    void takesOffTheApostropheThatKeepsACellFromRunningAsAFormula() {
        ReadSheet sheet = ReadSheet.of("enterprise_id,period,enterprise,water_m3,gas_m3", "'=E1,2010-06,'@甲,'-,14");

        assertThat(sheet.words("enterprise_id")).contains("=E1");
        assertThat(sheet.words("enterprise")).contains("@甲");
        assertThat(sheet.facts(0).has(field("water_m3"))).isFalse();
    }

    @Test
    void anExcerptMarksTheCellAtFault() {
        ReadSheet sheet = ReadSheet.of("企业名称,户号,月份,用电量,用水量", "5号厂,5,2010-06,6,\"5,5,5\"");

        Location.Excerpt excerpt = sheet.rejects()
                .get(0)
                .faults()
                .get(0)
                .problem()
                .location()
                .excerpt()
                .orElseThrow();
        assertThat(excerpt.text()).isEqualTo("5号厂,5,2010-06,6,\"5,5,5\"");
        assertThat(excerpt.start()).isEqualTo(17);
        assertThat(excerpt.length()).isEqualTo(5);
    }

    // -- Anything at all.

    /** A record of a text, and the line on which it begins. */
    private record Line(int number, List<String> cells) {}

    /** The rows of a text that are not blank, by the library's own reckoning; empty if it cannot read it. */
    private static Optional<List<Line>> records(String text) throws IOException {
        CSVFormat format =
                CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<Line> records = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(withoutMark), format)) {
            int number = 1;
            for (CSVRecord one : parser) {
                records.add(new Line(
                        number, one.stream().map(SheetReaderTest::unguarded).toList()));
                number = (int) parser.getCurrentLineNumber() + 1;
            }
        } catch (java.io.UncheckedIOException | IOException cutOff) {
            return Optional.empty();
        }
        records.removeIf(row -> row.cells().stream().allMatch(String::isBlank));
        return Optional.of(records);
    }

    /** An apostrophe that keeps a cell from running as a formula is no part of it. */
    private static String unguarded(String cell) {
        return cell.matches("(?s)'[=+\\-@\t\r].*") ? cell.substring(1) : cell;
    }

    @Test
    void everyRowIsEitherUsedOrRefusedWithALineAndACode() throws IOException {
        int used = 0;
        int refused = 0;
        int unusable = 0;
        for (long seed = 0; seed < 4000; seed++) {
            String text = MutatedSheet.of(seed);
            String what = "seed " + seed + ":\n" + text;

            ReadSheet sheet = ReadSheet.named("m.csv", text);

            assertThat(sheet.sheet().isPresent())
                    .as(what)
                    .isEqualTo(sheet.problems().isEmpty());
            if (sheet.sheet().isEmpty()) {
                unusable++;
                continue;
            }
            SheetForm form = sheet.rows().sheet().form();
            List<List<String>> records = records(text).orElseThrow(() -> new AssertionError(what)).stream()
                    .filter(row -> row.number() > form.headerLine()
                            && !sheet.rows().totals().contains(row.number()))
                    .map(Line::cells)
                    .toList();
            assertThat(form.linesAbove()).as(what).isLessThan(3);
            List<List<String>> seen = new ArrayList<>();
            sheet.rows().rows().forEach(row -> seen.add(row.cells()));
            sheet.rejects().forEach(reject -> seen.add(reject.cells()));
            assertThat(seen).as(what).containsExactlyInAnyOrderElementsOf(records);

            CaseBuilder builder = new CaseBuilder(ReadSheet.DICTIONARY, Facts.NONE);
            builder.cases(List.of(sheet.rows()));
            List<Reject> rejects = new ArrayList<>(sheet.rejects());
            rejects.addAll(builder.rejects());
            for (Reject reject : rejects) {
                assertThat(reject.faults()).as(what).isNotEmpty();
                for (Reject.Fault fault : reject.faults()) {
                    Location place = fault.problem().location();
                    assertThat(place.file()).as(what).isEqualTo("m.csv");
                    assertThat(place.line()).as(what).isBetween(2, lines(text).length);
                    assertLineIsOfRow(lines(text)[place.line() - 1], reject, what);
                }
            }
            used += sheet.rows().count() - rejects.size();
            refused += rejects.size();
        }
        // The sheets are neither all good nor all bad, or nothing is shown.
        assertThat(used).isGreaterThan(2000);
        assertThat(refused).isGreaterThan(500);
        assertThat(unusable).isGreaterThan(200);
    }

    private static String[] lines(String text) {
        return text.split("\r\n|\n|\r", -1);
    }

    /** The line at which a reject is said to stand begins with its first cell. */
    private static void assertLineIsOfRow(String line, Reject reject, String what) {
        String first = reject.cells().get(0).lines().findFirst().orElse("").replace("\"", "");
        assertThat(line.replace("\"", "")).as(what).startsWith(first);
    }
}
