package org.jieti.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Money;
import org.jieti.schedule.Check;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.ScheduleBook;

/** Runs the worked examples of schedules through the calculation itself. */
public final class ScheduleProof {

    private final ScheduleBook book;
    private final Dictionary dictionary;

    public ScheduleProof(ScheduleBook book, Dictionary dictionary) {
        this.book = book;
        this.dictionary = dictionary;
    }

    /**
     * A check that came to something else.
     *
     * @param found what the schedule charges; empty if it cannot be determined
     */
    public record Failure(Schedule schedule, Check check, Optional<Money> found) {}

    /** The checks of a schedule that fail. */
    public List<Failure> failures(Schedule schedule) {
        Assessor assessor = new Assessor(book, dictionary, List.of(schedule.levy()));
        List<Failure> failures = new ArrayList<>();
        for (Check check : schedule.checks()) {
            Optional<Money> found = charged(assessor.assess(check.given()), schedule);
            if (!found.equals(check.amount())) {
                failures.add(new Failure(schedule, check, found));
            }
        }
        return failures;
    }

    private static Optional<Money> charged(Assessment assessment, Schedule schedule) {
        List<AssessmentLine> own = assessment.lines().stream()
                .filter(line -> line.schedule().filter(schedule.id()::equals).isPresent())
                .toList();
        boolean isOpen = own.stream().anyMatch(line -> line.status() == LineStatus.UNDETERMINED);
        return isOpen
                ? Optional.empty()
                : Optional.of(own.stream().map(AssessmentLine::amount).reduce(Money.ZERO, Money::plus));
    }
}
