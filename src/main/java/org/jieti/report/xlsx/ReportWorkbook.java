package org.jieti.report.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jieti.assessment.Assessment;
import org.jieti.domain.Dictionary;
import org.jieti.report.CitedSchedules;
import org.jieti.report.Overview;
import org.jieti.report.Report;
import org.jieti.report.RunRecord;
import org.jieti.report.SurchargeColumns;
import org.jieti.report.Table;
import org.jieti.report.Wording;
import org.jieti.schedule.ScheduleBook;

/**
 * Writes a run as a workbook: a summary, the enterprises, the lines with their amounts as formulas, the rows refused and the schedules used.
 *
 * <p>Lines go into the file as they come. Enterprises wait beside it, since a file takes one sheet at a time. Nothing is held that grows with the rows, but for the
 * sums of the enterprises, of which the largest are shown.
 */
public final class ReportWorkbook implements Report {

    private final Setting setting;
    private final Wording wording;
    private final int mostRows;
    private final WorkbookFile file;
    private final Spool spool;
    private final EnterprisesSheet enterprises;
    private final LinesSheet lines;
    private final Overview overview;
    private final CitedSchedules cited = new CitedSchedules();

    /**
     * What a workbook is about.
     *
     * @param surcharges what is told of each enterprise and period
     * @param hasLines whether lines are wanted in it
     */
    public record Setting(
            Dictionary dictionary, ScheduleBook book, Locale locale, SurchargeColumns surcharges, boolean hasLines) {}

    /**
     * A workbook.
     *
     * @param out where it goes; closed with it
     * @param folder for files that are taken away again
     */
    public ReportWorkbook(Setting setting, OutputStream out, Path folder) {
        this(setting, out, folder, Sheet.MOST_ROWS);
    }

    /** @param mostRows of one sheet */
    ReportWorkbook(Setting setting, OutputStream out, Path folder, int mostRows) {
        this.setting = setting;
        this.wording = new Wording(setting.locale());
        this.mostRows = mostRows;
        this.overview = new Overview(setting.dictionary(), setting.locale());
        this.file = new WorkbookFile(out);
        this.spool = new Spool(folder);
        this.enterprises = new EnterprisesSheet(setting, wording, spool, mostRows);
        this.lines = new LinesSheet(setting.dictionary(), wording, file, mostRows);
    }

    @Override
    public void add(Assessment assessment) throws IOException {
        enterprises.add(assessment);
        if (setting.hasLines()) {
            lines.add(assessment);
        }
        cited.add(assessment);
        overview.add(assessment);
    }

    @Override
    public void finish(RunRecord run, Table rejects) throws IOException {
        List<Part> ofLines = setting.hasLines() ? lines.sheet().finish() : List.of();
        List<Part> ofEnterprises = enterprises.sheet().finish();
        spool.moveTo(file);
        RejectsSheet refused = new RejectsSheet(rejects.headers(), wording, file, mostRows);
        refused.add(rejects);
        List<Part> ofRejects = refused.sheet().finish();
        SchedulesSheet schedules = new SchedulesSheet(setting.book(), wording, file, mostRows);
        schedules.add(cited);
        List<Part> ofSchedules = schedules.sheet().finish();
        SummarySheet summary = new SummarySheet(setting, file, mostRows, ofEnterprises, ofLines);
        summary.write(run, overview, refused.byCode());
        List<Part> parts = new ArrayList<>(summary.sheet().finish());
        List.of(ofEnterprises, ofLines, ofRejects, ofSchedules).forEach(parts::addAll);
        file.finish(parts);
    }

    /** Whatever is unfinished is left as it is; nobody will see it. */
    @Override
    public void close() throws IOException {
        List<Closeable> open = List.of(lines.sheet(), enterprises.sheet(), spool, file);
        Optional<IOException> first = Optional.empty();
        for (Closeable one : open) {
            try {
                one.close();
            } catch (IOException fault) {
                first = first.or(() -> Optional.of(fault));
            }
        }
        if (first.isPresent()) {
            throw first.get();
        }
    }
}
