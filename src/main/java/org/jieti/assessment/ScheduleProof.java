package org.jieti.assessment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Money;
import org.jieti.domain.Term;
import org.jieti.schedule.Charge;
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
     * What a check came to.
     *
     * @param found what the schedule charges; empty if it cannot be determined
     */
    public record Outcome(Schedule schedule, Check check, Optional<Money> found) {

        public boolean passes() {
            return found.equals(check.amount());
        }
    }

    /** Every check of a schedule, in the order of the file. */
    public List<Outcome> outcomes(Schedule schedule) {
        Assessor assessor = new Assessor(book, dictionary, levies(schedule));
        return schedule.checks().stream()
                .map(check -> new Outcome(schedule, check, charged(assessor.assess(check.given()), schedule)))
                .toList();
    }

    /** The levy of a schedule, and those it is charged on. */
    private static List<Term> levies(Schedule schedule) {
        Stream<Term> others = schedule.versions().stream()
                .flatMap(version -> version.charges().stream())
                .flatMap(charge -> charge instanceof Charge.OnLevies on ? on.levies() : Stream.of());
        return Stream.concat(Stream.of(schedule.levy()), others).distinct().toList();
    }

    private static Optional<Money> charged(Assessment assessment, Schedule schedule) {
        List<AssessmentLine> own = assessment.lines().stream()
                .filter(line -> line.schedule().filter(schedule.id()::equals).isPresent())
                .toList();
        boolean isOpen = own.stream().anyMatch(AssessmentLine::isUndetermined);
        return isOpen ? Optional.empty() : Optional.of(AssessmentLine.sum(own));
    }
}
