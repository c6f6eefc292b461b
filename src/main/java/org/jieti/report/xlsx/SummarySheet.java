package org.jieti.report.xlsx;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jieti.assessment.LineStatus;
import org.jieti.domain.Money;
import org.jieti.domain.Named;
import org.jieti.domain.Resource;
import org.jieti.domain.Term;
import org.jieti.report.Breakdown;
import org.jieti.report.Breakdown.Share;
import org.jieti.report.LineColumns;
import org.jieti.report.Overview;
import org.jieti.report.Overview.Enterprise;
import org.jieti.report.RunRecord;
import org.jieti.report.RunRecord.Input;
import org.jieti.report.Wording;
import org.jieti.report.xlsx.ReportWorkbook.Setting;

/** What a run comes to, and what made it. Sums are formulas over the other sheets. */
final class SummarySheet {

    private static final int MOST_ENTERPRISES = 10;

    private final Locale locale;
    private final Wording wording;
    private final Sheet sheet;
    private final SheetSums enterprises;
    private final SheetSums lines;
    private final List<String> surcharges;
    private final Map<String, String> levies;

    /**
     * A summary.
     *
     * @param enterprises the sheets of what they owe
     * @param lines the sheets of their lines; none if lines are left out
     */
    SummarySheet(Setting setting, PartStore store, int mostRows, List<Part> enterprises, List<Part> lines) {
        this.locale = setting.locale();
        this.wording = new Wording(locale);
        this.sheet = new Sheet(Tab.SUMMARY, wording.text("workbook.summary"), List.of(), store, mostRows);
        this.surcharges = setting.surcharges().headers();
        this.levies = names(setting, wording);
        this.enterprises = new SheetSums(enterprises);
        this.lines = new SheetSums(lines);
    }

    private static Map<String, String> names(Setting setting, Wording wording) {
        boolean isChinese = wording.isChinese();
        return setting.dictionary().vocabulary("levy").terms().stream()
                .collect(Collectors.toMap(Term::code, levy -> isChinese ? levy.zh() : levy.en()));
    }

    Sheet sheet() {
        return sheet;
    }

    void write(RunRecord run, Overview overview, Map<String, Long> rejectsByCode) throws IOException {
        sheet.next().text(wording.text("workbook.title"), Style.TITLE);
        sums(run);
        byResource(run);
        byLevy(run);
        byName("workbook.by-industry", overview.byIndustry());
        byName("workbook.by-province", overview.byProvince());
        largest(overview);
        byStatus(run);
        counts("workbook.by-code", rejectsByCode);
        sheets(run);
        texts("workbook.options", run.options());
    }

    private void sums(RunRecord run) throws IOException {
        sheet.next();
        Money total = run.totals().total();
        row("workbook.total").yuan(total, enterprises.sum(column("total")), Style.SUM);
        if (!lines.isEmpty()) {
            row("workbook.total-of-lines").yuan(total, lines.sum(LineColumns.position("amount")), Style.YUAN);
        }
        row("workbook.assessments").count(run.totals().assessments());
        row("workbook.rejected").count(run.rejected());
        row("workbook.version").text(run.version());
    }

    private void byResource(RunRecord run) throws IOException {
        heading("workbook.by-resource", "workbook.yuan");
        for (Map.Entry<Resource, Money> one : run.totals().byResource().entrySet()) {
            Rows row = named(one.getKey().column());
            row.yuan(one.getValue(), enterprises.sum(column(one.getKey().column())), Style.YUAN);
        }
    }

    private void byLevy(RunRecord run) throws IOException {
        heading("workbook.by-levy", "workbook.yuan");
        int levy = LineColumns.position("levy");
        int amount = LineColumns.position("amount");
        for (Map.Entry<String, Money> one : run.totals().byLevy().entrySet()) {
            Rows row = named(one.getKey());
            row.yuan(one.getValue(), lines.sumWhere(amount, levy, "A" + row.count()), Style.YUAN);
            row.text(levies.getOrDefault(one.getKey(), ""));
        }
    }

    private void byName(String key, Breakdown<Named> sums) throws IOException {
        heading(key, "workbook.yuan", "workbook.assessments");
        for (Share<Named> share : sums.largestFirst()) {
            Rows row = named(share.of().isNothing() ? "—" : Wording.name(share.of(), locale));
            row.yuan(share.sum().amount(), Style.YUAN);
            row.count(share.sum().count());
        }
    }

    private void largest(Overview overview) throws IOException {
        heading("workbook.largest", "workbook.yuan", "workbook.name");
        for (Enterprise enterprise : overview.largest(MOST_ENTERPRISES)) {
            Rows row = named(enterprise.id());
            row.yuan(enterprise.sum().amount(), Style.YUAN);
            row.text(enterprise.name());
        }
    }

    private void byStatus(RunRecord run) throws IOException {
        heading("workbook.by-status", "workbook.count");
        for (LineStatus status : LineStatus.values()) {
            Rows row = named(status.word());
            long count = run.totals().lines(status);
            row.count(count, lines.countWhere(LineColumns.position("status"), "A" + row.count()));
        }
    }

    private void counts(String key, Map<String, Long> counts) throws IOException {
        if (!counts.isEmpty()) {
            heading(key, "workbook.count");
            for (Map.Entry<String, Long> one : counts.entrySet()) {
                named(one.getKey()).count(one.getValue());
            }
        }
    }

    private void sheets(RunRecord run) throws IOException {
        heading("workbook.sheets", "workbook.rows", "workbook.digest");
        for (Input input : run.inputs()) {
            Rows row = named(input.file());
            row.count(input.rows());
            row.text(input.digest());
        }
    }

    private void texts(String key, Map<String, String> texts) throws IOException {
        if (!texts.isEmpty()) {
            heading(key);
            for (Map.Entry<String, String> one : texts.entrySet()) {
                named(one.getKey()).text(one.getValue());
            }
        }
    }

    private int column(String header) {
        return surcharges.indexOf(header);
    }

    /** A blank row, and below it what the next rows are. */
    private void heading(String... keys) throws IOException {
        sheet.next();
        Rows row = sheet.next();
        for (String key : keys) {
            row.text(wording.text(key), Style.HEADING);
        }
    }

    private Rows row(String key) throws IOException {
        return named(wording.text(key));
    }

    private Rows named(String name) throws IOException {
        Rows row = sheet.next();
        row.text(name);
        return row;
    }
}
