package org.jieti.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieti.assessment.ScheduleProof;
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
final class BookReader {

    private final Dictionary dictionary;

    BookReader(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** The book of all; empty if a file of the user's cannot be used, or fails a check of its own. */
    Optional<ScheduleBook> read(List<Path> paths, Problems problems) throws IOException {
        List<ScheduleSource> sources = new ArrayList<>(ScheduleSource.shipped());
        List<ScheduleSource> own = new ArrayList<>();
        for (Path path : paths) {
            try {
                List<ScheduleSource> found = ScheduleSource.at(path);
                if (found.isEmpty()) {
                    problems.add(Problem.of(ProblemCode.NO_SCHEDULES, Location.ofFile(path.toString())));
                }
                own.addAll(found);
            } catch (IOException fault) {
                problems.add(Problem.of(
                        ProblemCode.FILE_UNREADABLE, Location.ofFile(path.toString()), SheetFiles.cause(fault)));
            }
        }
        sources.addAll(own);
        Optional<ScheduleBook> book = new ScheduleLoader(dictionary).load(sources, problems);
        book.ifPresent(loaded -> prove(loaded, dictionary, own, problems));
        return book;
    }

    /** The book of all; if there is none, what is wrong has been told. */
    Optional<ScheduleBook> readOrTell(List<Path> paths, Console console) throws IOException {
        Problems problems = new Problems();
        Optional<ScheduleBook> book = read(paths, problems);
        new ProblemPrinter(console.err(), new ProblemText(console.locale()), console.width(), console.isColored())
                .print(problems.all());
        return problems.isEmpty() ? book : Optional.empty();
    }

    private static void prove(ScheduleBook book, Dictionary dictionary, List<ScheduleSource> own, Problems problems) {
        ScheduleProof proof = new ScheduleProof(book, dictionary);
        Map<String, ScheduleSource> sources = new LinkedHashMap<>();
        own.forEach(source -> sources.put(source.digest(), source));
        for (Schedule schedule : book.schedules()) {
            ScheduleSource source = sources.get(schedule.digest());
            if (source != null) {
                proof.failures(schedule).forEach(failure -> problems.add(problem(failure, source)));
            }
        }
    }

    private static Problem problem(ScheduleProof.Failure failure, ScheduleSource source) {
        Check check = failure.check();
        String line = source.text().lines().skip(check.line() - 1L).findFirst().orElse("");
        Location place = new Location(
                source.name(),
                check.line(),
                check.column(),
                Optional.of(new Location.Excerpt(line, check.column() - 1, 1)));
        return Problem.of(ProblemCode.SCHEDULE_CHECK_FAILS, place, inWords(failure.found()), inWords(check.amount()));
    }

    private static String inWords(Optional<Money> amount) {
        return amount.map(money -> money + " CNY").orElse("undetermined");
    }
}
