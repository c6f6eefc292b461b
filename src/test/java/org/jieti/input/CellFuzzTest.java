package org.jieti.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jieti.assessment.Assessor;
import org.jieti.domain.Case;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Grain;
import org.jieti.problem.Location;
import org.jieti.support.Law;
import org.jieti.support.Seeded;
import org.junit.jupiter.api.Test;

/**
 * Whatever stands in cells, a row is priced or refused with a line and a column, and none is lost. {@code -Djieti.fuzz=2000000} tries two million sheets.
 */
final class CellFuzzTest {

    private static final int SHEETS = Integer.getInteger("jieti.fuzz", 3000);
    private static final int ENOUGH = 1000;
    private static final Assessor ASSESSOR = new Assessor(
            Law.shipped(),
            ReadSheet.DICTIONARY,
            List.copyOf(ReadSheet.DICTIONARY.vocabulary("levy").terms()));

    private static final String[] UNITS = {
        "", "", "", "(kWh)", "（万千瓦时）", "/度", "[m3]", "(吨)", "(%)", "(斤)", "(mg/L)", "\n(kg)"
    };

    private static final String[] CELLS = {
        "",
        "-",
        "——",
        "0",
        "-0",
        "12.5",
        "1,250.5",
        "１２３",
        ".5",
        "5.",
        "1.234,5",
        "1e6",
        "9.13305E+17",
        "2.19E+26",
        "31.5%",
        "％",
        "-5",
        "#REF!",
        "=1+1",
        "'=1",
        "=\"0012\"",
        "NaN",
        "1/0",
        "99999999999999999999999999999999999999999",
        "0.00000000000000000001",
        "2010-06",
        "201006",
        "2010年6月",
        "2010Q2",
        "2010年第二季度",
        "2010",
        "2010-06-01..2010-06-30",
        "2010-06-31",
        "Jun-10",
        "40330",
        "9999-12",
        "1900-01",
        "0000-00",
        "2010-02-30",
        "2010/6/1",
        "淘汰",
        "限制类",
        "eliminated",
        "是",
        "否",
        "A",
        "C-",
        "浙江",
        "330100",
        "999999",
        "长兴线",
        "水泥",
        "炼金术",
        "330481001.0",
        "330481001700203000",
        "91330521754922145C",
        "91330521754922145X",
        "6-9",
        "9-6",
        "合计",
        "总计",
        "水",
        "气",
        "化学需氧量",
        "pH值",
        "\u0000",
        "\u202E",
        "\uFEFF",
        "😀",
        "\n",
        "\r",
        "\t",
        "\"",
        ",",
        "；",
        " ",
        "\u3000",
        "{0}",
        "$1",
        "\\"
    };

    private record Sheet(List<String> headers, List<List<String>> rows) {

        static Sheet of(Seeded seeded) {
            List<String> headers = new ArrayList<>();
            if (!seeded.chance(20)) {
                headers.add(seeded.oneOf("企业编号", "统一社会信用代码", "enterprise_id"));
            }
            if (!seeded.chance(5)) {
                headers.add(seeded.oneOf("所属期", "月份", "period"));
            }
            IntStream.range(0, 1 + seeded.below(7)).forEach(i -> headers.add(header(seeded)));
            List<List<String>> rows = new ArrayList<>();
            IntStream.range(0, 1 + seeded.below(6))
                    .forEach(row -> rows.add(row(seeded, headers.size() + (seeded.chance(12) ? 1 : 0))));
            return new Sheet(headers, rows);
        }

        private static String header(Seeded seeded) {
            List<Field> fields = ReadSheet.DICTIONARY.fields();
            Field field = fields.get(seeded.below(fields.size()));
            List<String> names = Stream.concat(Stream.of(field.name(), field.zh()), field.aliases().stream())
                    .toList();
            return names.get(seeded.below(names.size()))
                    + (field.isQuantity() && seeded.chance(6) ? seeded.oneOf(UNITS) : "");
        }

        /** Mostly an enterprise, a month and numbers, but with anything in their place now and then. */
        private static List<String> row(Seeded seeded, int width) {
            List<String> row = new ArrayList<>();
            for (int column = 0; column < width; column++) {
                String usual =
                        column == 0 ? "E" + seeded.below(9) : column == 1 ? "2010-0" + (1 + seeded.below(9)) : "12.5";
                row.add(seeded.chance(3) ? cell(seeded) : usual);
            }
            return row;
        }

        private static String cell(Seeded seeded) {
            String cell = seeded.oneOf(CELLS);
            if (!seeded.chance(4)) {
                return cell;
            }
            int at = seeded.below(cell.length() + 1);
            return cell.substring(0, at) + seeded.oneOf(CELLS) + cell.substring(at);
        }

        /** How many rows are not blank. */
        int filledRows() {
            return (int) rows.stream()
                    .filter(row -> !row.stream()
                            .allMatch(cell ->
                                    cell.replaceFirst("^'(?=[=+\\-@\t\r])", "").isBlank()))
                    .count();
        }

        String text() {
            StringBuilder text = new StringBuilder();
            Stream.concat(Stream.of(headers), rows.stream())
                    .forEach(row -> text.append(String.join(
                                    ",", row.stream().map(ReadSheet::quoted).toList()))
                            .append('\n'));
            return text.toString();
        }
    }

    private long sheets;
    private long priced;
    private long refused;

    @Test
    void everyRowIsPricedOrRefusedWithALineAndAColumn() {
        Seeded.times(SHEETS, seeded -> {
            Sheet written = Sheet.of(seeded);
            check(written, ReadSheet.named("fuzz.csv", written.text()));
        });

        if (sheets > ENOUGH) {
            assertThat(priced).as("rows that were priced").isGreaterThan(sheets / 10);
            assertThat(refused).as("rows that were refused").isGreaterThan(sheets / 10);
        }
    }

    private void check(Sheet written, ReadSheet read) {
        sheets++;
        if (read.sheet().isEmpty()) {
            assertThat(read.refusals()).isNotEmpty();
            return;
        }
        SheetRows sheet = read.rows();
        CaseBuilder builder = new CaseBuilder(ReadSheet.DICTIONARY, Facts.NONE);
        List<Case> cases = builder.cases(List.of(sheet));
        sheet.rejects()
                .forEach(reject -> assertThat(reject.faults()).isNotEmpty().allSatisfy(fault -> {
                    Location place = fault.problem().location();
                    assertThat(place.line()).isGreaterThan(1);
                    assertThat(place.column()).isBetween(1, reject.cells().size());
                }));
        int joined = sheet.rows().size() - builder.rejects().size();
        assertThat(joined).isNotNegative();
        boolean isPriced = sheet.sheet().grain() == Grain.USAGE || sheet.sheet().grain() == Grain.DISCHARGE;
        if (isPriced && joined > 0) {
            assertThat(cases).isNotEmpty().hasSizeLessThanOrEqualTo(joined);
        }
        cases.forEach(ASSESSOR::assess);
        priced += isPriced ? joined : 0;
        refused += sheet.rejects().size() + builder.rejects().size();
        if (sheet.sheet().form().headerLine() == 1) {
            assertThat(sheet.count() + sheet.totals().size()).as("rows read").isEqualTo(written.filledRows());
        }
    }
}
