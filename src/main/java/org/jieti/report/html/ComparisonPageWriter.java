package org.jieti.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jieti.domain.Money;
import org.jieti.report.ComparisonRecord;
import org.jieti.report.ComparisonSections;
import org.jieti.report.GroupedDigits;
import org.jieti.report.RunRecord;
import org.jieti.report.Wording;
import org.jieti.study.Change;
import org.jieti.study.ComparedGroup;
import org.jieti.study.Comparison;

/** Writes a comparison as one page of HTML, to be opened and passed on without anything beside it. */
public final class ComparisonPageWriter {

    private final Locale locale;
    private final Wording wording;

    public ComparisonPageWriter(Locale locale) {
        this.locale = locale;
        this.wording = new Wording(locale);
    }

    /** Writes the page, and leaves the writer open. */
    public void write(Comparison comparison, ComparisonRecord made, Writer out) throws IOException {
        TemplateEngine.createPrecompiled(ContentType.Html)
                .render("comparison.jte", page(comparison, made), new WriterOutput(out));
        out.flush();
    }

    private ComparisonPage page(Comparison comparison, ComparisonRecord made) {
        Inlined charts = Inlined.of("charts/echarts.common.min.js");
        Inlined script = Inlined.of("comparison.js");
        return new ComparisonPage(
                wording.isChinese() ? "zh-CN" : "en",
                wording,
                facts(comparison.total(), made.baseline()),
                new ComparisonSections(comparison, locale).all(),
                made.baseline().rejected(),
                origins(made),
                charts.hash() + " " + script.hash(),
                Inlined.of("report.css"),
                charts,
                script);
    }

    private List<Page.Fact> facts(ComparedGroup<String> total, RunRecord run) {
        Change owed = total.owed();
        return List.of(
                fact("compare.fact-difference", yuan(owed.difference())),
                fact("compare.fact-baseline", yuan(owed.baseline())),
                fact("compare.fact-reform", yuan(owed.reform())),
                fact("page.fact-enterprises", Names.grouped(total.enterprises())),
                fact("compare.fact-periods", Names.grouped(run.totals().assessments())),
                fact("page.fact-refused", Names.grouped(run.rejected())));
    }

    private Page.Fact fact(String key, String value) {
        return new Page.Fact(wording.text(key), value);
    }

    private static String yuan(Money amount) {
        return GroupedDigits.of(amount.toString());
    }

    private List<Page.Fact> origins(ComparisonRecord made) {
        RunRecord run = made.baseline();
        List<Page.Fact> origins = new ArrayList<>();
        origins.add(new Page.Fact("jieti", run.version()));
        run.options().forEach((option, value) -> origins.add(new Page.Fact("--" + option, value)));
        run.inputs()
                .forEach(input -> origins.add(new Page.Fact(
                        input.file(), wording.text("page.input", Names.grouped(input.rows()), input.digest()))));
        addSchedules(origins, "compare.origin-baseline", made.baseline().schedules());
        addSchedules(origins, "compare.origin-reform", made.reform().schedules());
        return origins;
    }

    private void addSchedules(List<Page.Fact> origins, String key, Map<String, String> schedules) {
        schedules.forEach((id, digest) -> origins.add(new Page.Fact(wording.text(key, id), "SHA-256 " + digest)));
    }
}
