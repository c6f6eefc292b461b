package org.jieti.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieti.assessment.Assessor;
import org.jieti.assessment.Consideration;
import org.jieti.domain.Case;
import org.jieti.domain.Columns;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Term;
import org.jieti.input.CaseBuilder;
import org.jieti.input.SheetReader;
import org.jieti.input.SheetRows;
import org.jieti.problem.Location;
import org.jieti.problem.Problems;
import org.jieti.problem.Reject;
import org.jieti.schedule.ScheduleBook;

/**
 * Everything that is read before anything is priced: schedules, sheets, and the cases they make.
 *
 * @param notes what was left alone
 * @param rejects rows refused while reading or joining
 */
record Pricing(
        Dictionary dictionary,
        ScheduleBook book,
        List<SheetRows> sheets,
        List<Case> cases,
        List<Reject> rejects,
        Problems notes) {

    /**
     * Reads schedules and sheets; empty if any of them cannot be used.
     *
     * @param problems where it is told what is wrong with them
     */
    static Optional<Pricing> read(
            Dictionary dictionary,
            List<Path> schedulePaths,
            Map<String, byte[]> files,
            Facts defaults,
            Problems problems)
            throws IOException {
        Optional<ScheduleBook> book = new BookReader(dictionary).read(schedulePaths, problems);
        SheetReader reader = new SheetReader(dictionary);
        Problems notes = new Problems();
        List<SheetRows> sheets = new ArrayList<>();
        files.forEach((name, bytes) -> sheets.addAll(reader.read(name, bytes, problems, notes)));
        if (!problems.isEmpty() || book.isEmpty()) {
            return Optional.empty();
        }
        CaseBuilder builder = new CaseBuilder(dictionary, defaults);
        List<Case> cases = builder.cases(sheets);
        List<Reject> rejects = new ArrayList<>();
        sheets.forEach(sheet -> rejects.addAll(sheet.rejects()));
        rejects.addAll(builder.rejects());
        List<String> order = List.copyOf(files.keySet());
        rejects.sort(Comparator.comparingInt(
                        (Reject reject) -> order.indexOf(place(reject).file()))
                .thenComparingInt(reject -> place(reject).line()));
        return Optional.of(new Pricing(dictionary, book.get(), sheets, cases, rejects, notes));
    }

    private static Location place(Reject reject) {
        return reject.faults().get(0).problem().location();
    }

    Assessor assessor() {
        return new Assessor(book, dictionary, levies());
    }

    private List<Term> levies() {
        return List.copyOf(dictionary.vocabulary("levy").terms());
    }

    /** The levies that no sheet speaks of, with the columns each would need. */
    Map<Term, List<Field>> notConsidered() {
        Columns columns =
                sheets.stream().map(sheet -> sheet.sheet().columns()).reduce(Columns.of(List.of()), Columns::and);
        Consideration consideration = new Consideration(book, dictionary);
        Map<Term, List<Field>> missing = new LinkedHashMap<>();
        for (Term levy : levies()) {
            if (book.knows(levy) && !consideration.isConsidered(levy, columns)) {
                missing.put(levy, consideration.missingColumns(levy, columns));
            }
        }
        return missing;
    }

    /** The levies of which there is no schedule at all, shipped or given: nothing of them is priced. */
    List<Term> withoutSchedule() {
        return levies().stream().filter(levy -> book.ofLevy(levy).isEmpty()).toList();
    }
}
