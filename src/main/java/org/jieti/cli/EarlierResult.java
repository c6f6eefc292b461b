package org.jieti.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jieti.domain.Dictionary;
import org.jieti.problem.Location;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;
import org.jieti.report.BillCells;
import org.jieti.report.ColumnNames;
import org.jieti.report.RecordedRun;
import org.jieti.report.Wording;
import org.jieti.report.csv.BillReader;
import org.jieti.study.Bill;

/** A result that an earlier run has left in a folder. */
final class EarlierResult {

    private final Path folder;
    private final Optional<RecordedRun> run;

    EarlierResult(Path folder) throws IOException {
        this.folder = folder;
        this.run = OutputFolder.earlier(folder);
    }

    /** What keeps it from being gone by. */
    List<Problem> objections() throws IOException {
        if (run.isEmpty()) {
            return List.of(problem(folder.toString(), "none"));
        }
        boolean isWhole =
                Files.isRegularFile(file(OutputFolder.SURCHARGES)) && Files.isRegularFile(file(OutputFolder.LINES));
        return isWhole
                ? new ResultFiles(folder, run.get()).differences()
                : List.of(problem(folder.toString(), "no-lines"));
    }

    private static Problem problem(String file, String why) {
        return Problem.of(ProblemCode.RESULT_UNUSABLE, Location.ofFile(file)).inCase(why);
    }

    /** A row that is none of a result. */
    Problem problem(BillReader.Damaged damaged) {
        Path file = file(damaged.isOfLines() ? OutputFolder.LINES : OutputFolder.SURCHARGES);
        Location place = new Location(file.toString(), (int) damaged.line(), 0, Optional.empty());
        return Problem.of(ProblemCode.RESULT_UNUSABLE, place, damaged.cell()).inCase("damaged");
    }

    /** The digests of the schedules behind it, by their paths. */
    Map<String, String> schedules() {
        return run.map(RecordedRun::schedules).orElse(Map.of());
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Whether the base of the bill is among what it tells. */
    boolean hasBase() {
        return run.filter(record -> record.options().containsKey(AssessCommand.WITH_BASE))
                .isPresent();
    }

    /** How many bytes its bills take. */
    long size() throws IOException {
        return Files.size(file(OutputFolder.SURCHARGES)) + Files.size(file(OutputFolder.LINES));
    }

    /** Who takes one bill after the other. */
    interface Taker {
        void take(Bill bill) throws IOException;
    }

    void forEachBill(BillCells form, Dictionary dictionary, Taker taker) throws IOException {
        try (Reader surcharges = Files.newBufferedReader(file(OutputFolder.SURCHARGES), StandardCharsets.UTF_8);
                Reader lines = Files.newBufferedReader(file(OutputFolder.LINES), StandardCharsets.UTF_8)) {
            forEachBill(form, dictionary, surcharges, lines, taker);
        }
    }

    /** Reads the bills of two sheets of a result, in whichever language their headers are. */
    static void forEachBill(BillCells form, Dictionary dictionary, Reader surcharges, Reader lines, Taker taker)
            throws IOException {
        List<ColumnNames> languages = List.of(
                new ColumnNames(dictionary, new Wording(Locale.ENGLISH)),
                new ColumnNames(dictionary, new Wording(Locale.CHINESE)));
        try (BillReader bills = new BillReader(form, languages, surcharges, lines)) {
            for (Optional<Bill> bill = bills.next(); bill.isPresent(); bill = bills.next()) {
                taker.take(bill.get());
            }
        }
    }
}
