package org.jieti.report.html;

import gg.jte.Content;
import java.util.List;
import org.jieti.report.Wording;

/**
 * What stands on the page, in its language and order; the template only sets it.
 *
 * @param language as HTML names it
 * @param wording the words of the page itself
 * @param span the first and the last period; empty if there is none
 * @param facts what is told at the top, each below its name
 * @param breakdowns the tables of sums
 * @param isWhole whether every enterprise is shown, and how it came to what it owes
 * @param listed those enterprises that are shown
 * @param resources the columns of the resources that anything is owed for
 * @param industries of the enterprises shown, to choose from
 * @param regions of the enterprises shown, to choose from
 * @param gaps what is undetermined
 * @param rejects the refused rows that are shown, cell by cell
 * @param refused how many rows were refused in all
 * @param origins what made the page, each below its name
 * @param scripts the hashes of the scripts that may run
 * @param data what the charts and the derivations are drawn from, as JSON
 */
public record Page(
        String language,
        Wording wording,
        String span,
        List<Fact> facts,
        List<Sums> breakdowns,
        List<Spread> spreads,
        boolean isWhole,
        List<Listed> listed,
        int enterprises,
        List<String> resources,
        List<String> industries,
        List<String> regions,
        List<Gap> gaps,
        List<Law> schedules,
        List<String> rejectHeaders,
        List<List<String>> rejects,
        List<Fact> rejectCodes,
        long refused,
        List<Fact> origins,
        String scripts,
        Content style,
        Content charts,
        Content script,
        Content data) {

    /** Something with a name. */
    public record Fact(String name, String value) {}

    /**
     * A table of sums, and the chart above it.
     *
     * @param key of its texts and its chart
     */
    public record Sums(String key, List<Row> rows, Row all) {}

    /**
     * A sum.
     *
     * @param share of all, in percent; empty where all is nothing
     */
    public record Row(String name, String count, String amount, String share, long undetermined) {}

    /**
     * How a measure is spread.
     *
     * @param key of its texts and its chart
     */
    public record Spread(String key, Histogram histogram) {}

    /**
     * An enterprise.
     *
     * @param also by what else it is found when it is looked for
     * @param owed in the order of the columns; empty where nothing is determined, as is the total
     */
    public record Listed(
            String id,
            String name,
            String region,
            String industry,
            String category,
            String also,
            int periods,
            List<String> owed,
            String total,
            long undetermined) {}

    /** Charges that could not be determined, for the same reason. */
    public record Gap(String why, long count, String levies) {}

    /**
     * A schedule, with the texts that it rests on here.
     *
     * @param title in the language of the page
     */
    public record Law(String id, String title, String levy, List<Text> texts) {}

    /**
     * A text of law.
     *
     * @param standing how well it is known: quoted, reported or recalled
     * @param known the same in the language of the page
     */
    public record Text(
            String document,
            String article,
            String issuer,
            String issued,
            String standing,
            String known,
            long lines,
            String amount) {}

    /** A text of the page. */
    public String text(String key, Object... details) {
        return wording.text("page." + key, details);
    }
}
