package org.jieti.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieti.assessment.ScheduleProof;
import org.jieti.assessment.ScheduleProof.Outcome;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Money;
import org.jieti.problem.Location;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;
import org.jieti.problem.ProblemText;
import org.jieti.problem.Problems;
import org.jieti.schedule.Check;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.ScheduleBook;
import org.jieti.schedule.file.ScheduleLoader;
import org.jieti.schedule.file.ScheduleSource;

/** Reads the shipped schedules and the user's own, of which each must pass its own checks. */
public final class BookReader {

    private final Dictionary dictionary;
    private final Optional<ScheduleBook> shipped;

    public BookReader(Dictionary dictionary) {
        this.dictionary = dictionary;
        this.shipped = Optional.empty();
    }

    /** A reader that has the shipped schedules already. */
    BookReader(ShippedLaw law) {
        this.dictionary = law.dictionary();
        this.shipped = Optional.of(law.book());
    }

    /**
     * The book of all; empty if a file of the user's cannot be used, or fails a check of its own.
     *
     * @param problems where it is told what is wrong
     */
    Optional<ScheduleBook> read(List<Path> paths, Problems problems) throws IOException {
        return readSources(own(paths, problems), problems);
    }

    /** The same of files that have been opened. */
    public Optional<ScheduleBook> readSources(List<ScheduleSource> own, Problems problems) throws IOException {
        Optional<ScheduleBook> book = book(own, problems);
        book.ifPresent(loaded -> outcomes(loaded, own).stream()
                .filter(outcome -> !outcome.passes())
                .forEach(failure -> problems.add(problem(failure, source(failure.schedule(), own)))));
        return book;
    }

    /** The book of all; if there is none, what is wrong has been told. */
    Optional<ScheduleBook> readOrTell(List<Path> paths, Console console) throws IOException {
        Problems problems = new Problems();
        Optional<ScheduleBook> book = read(paths, problems);
        tell(problems, console);
        return problems.isEmpty() ? book : Optional.empty();
    }

    /** Whether the user's schedules may be used; what is wrong with them, or should be looked at, has been told. */
    boolean isSoundOrTell(List<Path> paths, Console console) throws IOException {
        Optional<ScheduleBook> book = readOrTell(paths, console);
        if (book.isPresent()) {
            List<ScheduleSource> own = own(paths, new Problems());
            printer(console).print(new ScheduleWarnings(dictionary, own, ScheduleSource.shipped()).in(book.get()));
        }
        return book.isPresent();
    }

    /** What every check of the user's schedules comes to; empty if a file cannot be used, which has been told. */
    Optional<List<Outcome>> outcomesOrTell(List<Path> paths, Console console) throws IOException {
        Problems problems = new Problems();
        List<ScheduleSource> own = own(paths, problems);
        Optional<ScheduleBook> book = book(own, problems);
        tell(problems, console);
        return problems.isEmpty() ? book.map(loaded -> outcomes(loaded, own)) : Optional.empty();
    }

    private static List<ScheduleSource> own(List<Path> paths, Problems problems) {
        List<ScheduleSource> own = new ArrayList<>();
        for (Path path : paths) {
            try {
                List<ScheduleSource> found = ScheduleSource.at(path);
                if (found.isEmpty()) {
                    problems.add(Problem.of(ProblemCode.NO_SCHEDULES, Location.ofFile(path.toString())));
                }
                own.addAll(found);
            } catch (IOException fault) {
                problems.add(FileFault.unreadable(path.toString(), fault));
            }
        }
        return own;
    }

    private Optional<ScheduleBook> book(List<ScheduleSource> own, Problems problems) throws IOException {
        ScheduleLoader loader = new ScheduleLoader(dictionary);
        if (own.isEmpty()) {
            return shipped.isPresent() ? shipped : Optional.of(loader.shipped());
        }
        List<ScheduleSource> sources = new ArrayList<>(ScheduleSource.shipped());
        sources.addAll(own);
        return loader.load(sources, problems);
    }

    private List<Outcome> outcomes(ScheduleBook book, List<ScheduleSource> own) {
        if (own.isEmpty()) {
            return List.of();
        }
        ScheduleProof proof = new ScheduleProof(book, dictionary);
        return book.schedules().stream()
                .filter(schedule ->
                        own.stream().anyMatch(source -> source.digest().equals(schedule.digest())))
                .flatMap(schedule -> proof.outcomes(schedule).stream())
                .toList();
    }

    private static ScheduleSource source(Schedule schedule, List<ScheduleSource> own) {
        return own.stream()
                .filter(source -> source.digest().equals(schedule.digest()))
                .findFirst()
                .orElseThrow();
    }

    private static Problem problem(Outcome failure, ScheduleSource source) {
        Check check = failure.check();
        String line = source.text().lines().skip(check.line() - 1L).findFirst().orElse("");
        Location place = new Location(
                source.name(),
                check.line(),
                check.column(),
                Optional.of(new Location.Excerpt(line, check.column() - 1, 1)));
        Problem problem =
                Problem.of(ProblemCode.SCHEDULE_CHECK_FAILS, place, inYuan(failure.found()), inYuan(check.amount()));
        if (failure.found().isEmpty()) {
            return problem.inCase("open");
        }
        return check.amount().isEmpty() ? problem.inCase("not-open") : problem;
    }

    private static void tell(Problems problems, Console console) {
        printer(console).print(problems.all());
    }

    private static ProblemPrinter printer(Console console) {
        return new ProblemPrinter(
                console.err(), new ProblemText(console.locale()), console.width(), console.isColored());
    }

    private static String inYuan(Optional<Money> amount) {
        return amount.map(money -> money + " CNY").orElse("");
    }
}
