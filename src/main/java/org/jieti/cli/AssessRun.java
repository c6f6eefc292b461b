package org.jieti.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jieti.assessment.Assessment;
import org.jieti.assessment.AssessmentLine;
import org.jieti.assessment.Assessor;
import org.jieti.assessment.LineStatus;
import org.jieti.domain.Case;
import org.jieti.domain.Period;
import org.jieti.domain.Resource;
import org.jieti.problem.ProblemText;
import org.jieti.problem.Reject;
import org.jieti.report.Cell;
import org.jieti.report.LineColumns;
import org.jieti.report.RejectColumns;
import org.jieti.report.RunRecord;
import org.jieti.report.RunTotals;
import org.jieti.report.SurchargeColumns;
import org.jieti.report.Wording;
import org.jieti.report.csv.CsvWriter;
import org.jieti.report.json.RunWriter;
import org.jieti.report.terminal.TerminalTable;
import org.jieti.schedule.Schedule;

/** One run of {@code assess}: prices case by case and writes as it goes. */
final class AssessRun {

    private static final int MOST_UNDETERMINED_NOTED = 10;

    private final Pricing pricing;
    private final Map<String, String> options;
    private final Optional<Period> only;
    private final Instant started;
    private final Console console;
    private final RunTotals totals = new RunTotals();
    private final List<String> undetermined = new ArrayList<>();

    AssessRun(Pricing pricing, Map<String, String> options, Optional<Period> only, Instant started, Console console) {
        this.pricing = pricing;
        this.options = options;
        this.only = only;
        this.started = started;
        this.console = console;
    }

    /** What is done with each assessment. */
    private interface Sink {
        void take(Assessment assessment) throws IOException;
    }

    private void assess(Sink sink) throws IOException {
        Assessor assessor = pricing.assessor();
        Wording wording = new Wording(console.locale());
        for (Case one : pricing.cases()) {
            if (only.isEmpty() || only.get().contains(one.period())) {
                Assessment assessment = assessor.assess(one);
                totals.add(assessment);
                noteUndetermined(assessment, wording);
                sink.take(assessment);
            }
        }
    }

    private void noteUndetermined(Assessment assessment, Wording wording) {
        for (AssessmentLine line : assessment.lines()) {
            if (line.status() == LineStatus.UNDETERMINED && undetermined.size() < MOST_UNDETERMINED_NOTED) {
                undetermined.add(assessment.assessed().enterprise() + " " + line.days() + " " + line.levy() + ": "
                        + wording.reasons(line.reasons()));
            }
        }
    }

    /** Writes every file of a result into a folder. */
    void writeTo(Path path) throws IOException {
        SurchargeColumns surcharges = new SurchargeColumns(pricing.dictionary());
        LineColumns lines = new LineColumns(new Wording(console.locale()));
        try (OutputFolder folder = new OutputFolder(path)) {
            try (CsvWriter surchargeFile = new CsvWriter(folder.writer("surcharges.csv"), surcharges.headers(), true);
                    CsvWriter lineFile = new CsvWriter(folder.writer("lines.csv"), lines.headers(), true)) {
                assess(assessment -> {
                    surchargeFile.write(surcharges.row(assessment));
                    for (List<Cell> row : lines.rows(assessment)) {
                        lineFile.write(row);
                    }
                });
            }
            writeRejects(folder);
            try (Writer record = folder.writer(OutputFolder.RECORD)) {
                new RunWriter().write(record(), record);
            }
            folder.publish();
        }
    }

    private void writeRejects(OutputFolder folder) throws IOException {
        RejectColumns columns = new RejectColumns(new ProblemText(console.locale()), pricing.rejects());
        try (CsvWriter file = new CsvWriter(folder.writer("rejects.csv"), columns.headers(), true)) {
            for (Reject reject : pricing.rejects()) {
                file.write(columns.row(reject));
            }
        }
    }

    private RunRecord record() {
        List<RunRecord.Input> inputs = pricing.sheets().stream()
                .map(sheet ->
                        new RunRecord.Input(sheet.sheet().name(), sheet.sheet().digest(), sheet.count()))
                .toList();
        Map<String, String> schedules = new LinkedHashMap<>();
        totals.schedules()
                .forEach(id -> schedules.put(
                        id.path(), pricing.book().find(id).map(Schedule::digest).orElse("")));
        return new RunRecord(
                VersionProvider.version(),
                options,
                inputs,
                schedules,
                pricing.rejects().size(),
                totals,
                started,
                console.clock().instant());
    }

    /** Shows a table on a terminal, or the CSV of the surcharges in a pipe. */
    void show() throws IOException {
        SurchargeColumns surcharges = new SurchargeColumns(pricing.dictionary());
        if (console.columns().isPresent()) {
            showTable(surcharges, console.columns().get());
            return;
        }
        try (CsvWriter csv = new CsvWriter(console.out(), surcharges.headers(), false)) {
            assess(assessment -> csv.write(surcharges.row(assessment)));
        }
    }

    private void showTable(SurchargeColumns surcharges, int width) throws IOException {
        List<List<Cell>> rows = new ArrayList<>();
        assess(assessment -> rows.add(surcharges.row(assessment)));
        rows.add(totalRow(surcharges.headers()));
        TerminalTable table = table(surcharges.headers(), rows, header -> true);
        if (!table.fits(width)) {
            table = table(surcharges.headers(), rows, header -> !isResource(header));
        }
        for (String line : table.lines(width)) {
            console.out().write(line + "\n");
        }
        console.out().flush();
    }

    /** Who (by name, if the sheets name anybody), when, and the amounts; what is undetermined only if something is. */
    private TerminalTable table(List<String> headers, List<List<Cell>> rows, Predicate<String> wanted) {
        int name = headers.indexOf("enterprise");
        boolean hasNames = rows.stream().anyMatch(row -> !row.get(name).plain().isEmpty());
        Set<String> shown = new LinkedHashSet<>(headers.subList(headers.indexOf("period"), headers.size()));
        shown.add(hasNames ? "enterprise" : "enterprise_id");
        if (totals.lines(LineStatus.UNDETERMINED) == 0) {
            shown.remove("undetermined");
        }
        List<Integer> columns = IntStream.range(0, headers.size())
                .filter(column -> shown.contains(headers.get(column)) && wanted.test(headers.get(column)))
                .boxed()
                .toList();
        TerminalTable table = new TerminalTable(
                columns.stream().map(headers::get).toList(), hasNames ? "enterprise" : "enterprise_id");
        rows.forEach(row -> table.add(columns.stream().map(row::get).toList()));
        return table;
    }

    private static boolean isResource(String header) {
        return Arrays.stream(Resource.values())
                .anyMatch(resource -> resource.column().equals(header));
    }

    private List<Cell> totalRow(List<String> headers) {
        return headers.stream().map(this::totalCell).toList();
    }

    private Cell totalCell(String header) {
        if (header.equals("total")) {
            return new Cell.Yuan(totals.total());
        }
        if (header.equals("undetermined")) {
            return new Cell.Count(totals.lines(LineStatus.UNDETERMINED));
        }
        for (Resource resource : Resource.values()) {
            if (resource.column().equals(header)) {
                return Optional.ofNullable(totals.byResource().get(resource))
                        .<Cell>map(Cell.Yuan::new)
                        .orElse(Cell.EMPTY);
            }
        }
        return header.equals("period") ? new Cell.Text("total") : Cell.EMPTY;
    }

    Summary summary() {
        return new Summary(pricing, totals, undetermined);
    }

    ExitStatus status() {
        boolean isWhole =
                totals.assessments() > 0 && pricing.rejects().isEmpty() && totals.lines(LineStatus.UNDETERMINED) == 0;
        return isWhole ? ExitStatus.DONE : ExitStatus.DONE_IN_PART;
    }
}
