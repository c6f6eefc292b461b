package org.jieti.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jieti.assessment.Assessment;
import org.jieti.report.Report;
import org.jieti.report.RunRecord;
import org.jieti.report.Table;
import org.jieti.report.Wording;
import org.jieti.report.html.PageWriter;
import org.jieti.report.json.AssessmentsWriter;
import org.jieti.report.xlsx.ReportWorkbook;
import org.jieti.report.xlsx.ReportWorkbook.Setting;

/** The reports of a run that are asked for beside its sheets. */
final class Reports implements AutoCloseable {

    private final List<Report> reports = new ArrayList<>();

    /** Begins those of some formats in a folder. */
    static Reports in(OutputFolder folder, Set<Format> formats, Pricing pricing) throws IOException {
        Reports begun = new Reports();
        try {
            for (Format format : formats) {
                if (format == Format.xlsx) {
                    begun.reports.add(workbook(folder, pricing));
                } else if (format != Format.csv) {
                    begun.reports.add(report(format, folder.writer(format.file()), pricing));
                }
            }
        } catch (IOException | RuntimeException fault) {
            begun.close();
            throw fault;
        }
        return begun;
    }

    /** Begins one that is printed. */
    static Reports printed(Format format, Writer out, Pricing pricing) throws IOException {
        Reports begun = new Reports();
        begun.reports.add(report(format, out, pricing));
        return begun;
    }

    private static Report report(Format format, Writer out, Pricing pricing) throws IOException {
        return format == Format.html
                ? new PageWriter(pricing.dictionary(), pricing.book(), pricing.locale(), out)
                : new AssessmentsWriter(
                        pricing.surchargeColumns(), pricing.dictionary(), new Wording(pricing.locale()), out);
    }

    private static Report workbook(OutputFolder folder, Pricing pricing) throws IOException {
        Setting setting = new Setting(
                pricing.dictionary(), pricing.book(), pricing.locale(), pricing.surchargeColumns(), pricing.hasLines());
        return new ReportWorkbook(setting, folder.stream(Format.xlsx.file()), folder.aside());
    }

    boolean areNone() {
        return reports.isEmpty();
    }

    void add(List<Assessment> assessments) throws IOException {
        for (Assessment assessment : assessments) {
            for (Report report : reports) {
                report.add(assessment);
            }
        }
    }

    /** Ends them, before anything is published. */
    void finish(RunRecord run, Table rejects) throws IOException {
        for (Report report : reports) {
            report.finish(run, rejects);
            report.close();
        }
    }

    @Override
    public void close() throws IOException {
        for (Report report : reports) {
            report.close();
        }
    }
}
