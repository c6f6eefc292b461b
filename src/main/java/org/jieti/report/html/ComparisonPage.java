package org.jieti.report.html;

import gg.jte.Content;
import java.util.List;
import org.jieti.report.Cell;
import org.jieti.report.ComparisonSections.Section;
import org.jieti.report.GroupedDigits;
import org.jieti.report.Wording;

/**
 * What stands on the page of a comparison, in its language and order; the template only sets it.
 *
 * @param language as HTML names it
 * @param facts what is told at the top, each below its name
 * @param refused how many rows were refused
 * @param origins what made the page, each below its name
 * @param scripts the hashes of the scripts that may run
 */
public record ComparisonPage(
        String language,
        Wording wording,
        List<Page.Fact> facts,
        List<Section> sections,
        long refused,
        List<Page.Fact> origins,
        String scripts,
        Content style,
        Content charts,
        Content script) {

    /** A text of the page. */
    public String text(String key, Object... details) {
        return wording.text(key, details);
    }

    /** A cell as a person reads it. */
    public static String words(Cell cell) {
        return cell instanceof Cell.Yuan || cell instanceof Cell.Count ? GroupedDigits.of(cell.plain()) : cell.plain();
    }

    /** How a column of a section is set: as numbers, or as words. */
    public static String kind(Section section, int column) {
        return section.rows().stream().allMatch(row -> row.get(column).isWords()) ? "words" : "number";
    }
}
