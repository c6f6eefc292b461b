package org.jieti.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieti.domain.Case;
import org.jieti.domain.Columns;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.input.CaseBatch;
import org.jieti.input.CaseBuilder;
import org.jieti.input.SheetFile;
import org.jieti.input.SheetReader;
import org.jieti.input.SheetRows;
import org.jieti.problem.Problem;
import org.jieti.problem.Problems;
import org.jieti.problem.Reject;
import org.jieti.report.RunRecord;

/** Sheets that are read as a whole and joined before anything is priced. */
final class HeldSheets implements CaseSource {

    private static final int BATCH = 1 << 11;

    private final List<SheetRows> sheets;
    private final List<Case> cases;
    private final List<Reject> rejects;
    private final List<Problem> notes;
    private int next;

    private HeldSheets(List<SheetRows> sheets, List<Case> cases, List<Reject> rejects, List<Problem> notes) {
        this.sheets = sheets;
        this.cases = cases;
        this.rejects = rejects;
        this.notes = notes;
    }

    /**
     * Reads the rows that a reader makes of every sheet.
     *
     * @param problems where it is told which cannot be used
     */
    static HeldSheets read(
            SheetReader reader, List<SheetFile> files, Dictionary dictionary, Facts defaults, Problems problems) {
        Problems notes = new Problems();
        List<SheetRows> sheets = rows(reader, files, problems, notes);
        CaseBuilder builder = new CaseBuilder(dictionary, defaults);
        List<Case> cases = builder.cases(sheets);
        List<Reject> rejects = new ArrayList<>();
        sheets.forEach(sheet -> rejects.addAll(sheet.rejects()));
        rejects.addAll(builder.rejects());
        return new HeldSheets(sheets, cases, rejects, notes.all());
    }

    /**
     * The rows of every sheet.
     *
     * @param problems where it is told which cannot be used
     * @param notes where it is told what is left alone
     */
    static List<SheetRows> rows(List<SheetFile> files, Dictionary dictionary, Problems problems, Problems notes) {
        return rows(new SheetReader(dictionary), files, problems, notes);
    }

    /** The rows that a reader makes of every sheet. */
    static List<SheetRows> rows(SheetReader reader, List<SheetFile> files, Problems problems, Problems notes) {
        List<SheetRows> sheets = new ArrayList<>();
        for (SheetFile file : files) {
            try {
                sheets.addAll(reader.read(file, problems, notes));
            } catch (IOException fault) {
                problems.add(FileFault.unreadable(file.name(), fault));
            }
        }
        return sheets;
    }

    List<Case> cases() {
        return cases;
    }

    @Override
    public Optional<CaseBatch> next() {
        if (next >= cases.size()) {
            return Optional.empty();
        }
        List<Case> batch = cases.subList(next, Math.min(next + BATCH, cases.size()));
        next += batch.size();
        return Optional.of(taker -> {
            for (Case one : batch) {
                taker.take(one);
            }
            return batch.size();
        });
    }

    @Override
    public long size() {
        return cases.size();
    }

    @Override
    public boolean isJoined() {
        return true;
    }

    @Override
    public boolean isInOrder() {
        return true;
    }

    @Override
    public List<String> sheets() {
        return sheets.stream().map(sheet -> sheet.sheet().name()).toList();
    }

    @Override
    public Columns columns() {
        return sheets.stream().map(sheet -> sheet.sheet().columns()).reduce(Columns.of(List.of()), Columns::and);
    }

    @Override
    public List<Problem> notes() {
        return notes;
    }

    @Override
    public List<Reject> rejects() {
        return rejects;
    }

    @Override
    public List<Problem> warnings() {
        return sheets.stream().flatMap(sheet -> sheet.warnings().stream()).toList();
    }

    @Override
    public List<RunRecord.Input> inputs(long rows) {
        return sheets.stream()
                .map(sheet -> new RunRecord.Input(sheet.sheet().name(), sheet.digest(), sheet.count()))
                .toList();
    }

    @Override
    public void close() {}
}
