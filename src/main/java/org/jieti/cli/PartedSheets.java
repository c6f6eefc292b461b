package org.jieti.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jieti.domain.Columns;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.input.CaseBatch;
import org.jieti.input.PartedSheet;
import org.jieti.input.SheetFile;
import org.jieti.input.SheetParts;
import org.jieti.problem.Problem;
import org.jieti.problem.Problems;
import org.jieti.problem.Reject;
import org.jieti.report.RunRecord;
import org.jieti.spill.SpillFile;

/** Sheets that have to be joined and are too large to be held: taken apart by enterprise, and joined and priced part by part. */
final class PartedSheets implements CaseSource {

    private final SheetParts parts;
    private final List<Problem> notes;
    private int next;

    private PartedSheets(SheetParts parts, List<Problem> notes) {
        this.parts = parts;
        this.notes = notes;
    }

    /**
     * Takes every sheet apart.
     *
     * @param count into how many parts
     * @param problems where it is told which cannot be used
     * @throws SpillFile.Unwritable if there is no room for the parts
     */
    static PartedSheets read(
            List<SheetFile> files, Dictionary dictionary, Facts defaults, SpillFile spill, int count, Problems problems)
            throws SpillFile.Unwritable {
        SheetParts parts = new SheetParts(dictionary, defaults, spill, count);
        Problems notes = new Problems();
        for (SheetFile file : files) {
            try {
                parts.add(file, problems, notes);
            } catch (SpillFile.Unwritable noRoom) {
                throw noRoom;
            } catch (IOException fault) {
                problems.add(FileFault.unreadable(file.name(), fault));
            }
        }
        return new PartedSheets(parts, notes.all());
    }

    @Override
    public Optional<CaseBatch> next() {
        return next < parts.count() ? Optional.of(parts.part(next++)) : Optional.empty();
    }

    @Override
    public long size() {
        return parts.sheets().stream().mapToLong(PartedSheet::count).sum();
    }

    @Override
    public boolean isJoined() {
        return true;
    }

    @Override
    public boolean isInOrder() {
        return false;
    }

    @Override
    public List<String> sheets() {
        return parts.sheets().stream().map(PartedSheet::name).toList();
    }

    @Override
    public Columns columns() {
        return parts.sheets().stream().map(PartedSheet::columns).reduce(Columns.of(List.of()), Columns::and);
    }

    @Override
    public List<Problem> notes() {
        return notes;
    }

    @Override
    public List<Reject> rejects() {
        return List.of();
    }

    @Override
    public List<Problem> warnings() {
        return List.of();
    }

    @Override
    public List<RunRecord.Input> inputs(long rows) {
        return parts.sheets().stream()
                .map(sheet -> new RunRecord.Input(sheet.name(), sheet.digest(), sheet.count()))
                .toList();
    }

    @Override
    public void close() {}
}
