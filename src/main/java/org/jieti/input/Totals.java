package org.jieti.input;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Knows rows of totals (合计, 总计, 小计), which a spreadsheet has below the rows it adds up: they name no enterprise, and say
 * so in their first cell, or where an enterprise would be named.
 */
final class Totals {

    /** Apart, because few runs ask. */
    private static final class Words {
        static final Pattern OF_TOTALS = Pattern.compile(
                "(?:.*[合总小共]\\s*计|.*汇总|总和|(?:.*\\s)?(?:sub|grand )?totals?|sum)\\s*:?",
                Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    private static final String LAST = "计总和lLsSmM:：";
    private static final int LONGEST = 40;

    private final int enterpriseId;
    private final int enterprise;

    Totals(List<Column> columns) {
        this.enterpriseId = index(columns, HeaderReader.ENTERPRISE_ID);
        this.enterprise = index(columns, "enterprise");
    }

    private static int index(List<Column> columns, String field) {
        for (Column column : columns) {
            if (column.field().name().equals(field)) {
                return column.index();
            }
        }
        return Integer.MAX_VALUE;
    }

    /** The words by which a row says that it is one; empty if it is not. */
    Optional<String> in(SheetLine line) {
        String id = line.cell(enterpriseId);
        Stream<String> first =
                line.cells().stream().filter(cell -> !cell.isBlank()).limit(1);
        return Stream.concat(Stream.of(id, line.cell(enterprise)), first)
                .filter(cell -> (id.isBlank() || cell.equals(id)) && isTotal(cell))
                .findFirst();
    }

    /** Whether these are words of a total. Most are not, which their last character tells. */
    static boolean isTotal(String cell) {
        return !cell.isEmpty() && mayBe(cell.strip()) && matches(cell);
    }

    private static boolean mayBe(String words) {
        return !words.isEmpty() && LAST.indexOf(words.charAt(words.length() - 1)) >= 0;
    }

    private static boolean matches(String cell) {
        return cell.length() <= LONGEST
                && Words.OF_TOTALS.matcher(HalfWidth.of(cell)).matches();
    }
}
