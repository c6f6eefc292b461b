package org.jieti.assessment;

import java.util.ArrayList;
import java.util.List;
import org.jieti.domain.Money;
import org.jieti.domain.Reason;
import org.jieti.domain.Term;
import org.jieti.schedule.Combination;
import org.jieti.schedule.Combination.Kind;
import org.jieti.schedule.Schedule;

/** Lets levies that meet on the same quantity yield to each other, as the schedules that were applied say. */
final class Combiner {

    private Combiner() {}

    /**
     * The lines of one stretch after those that yield have yielded.
     *
     * @param applied the schedules that gave the lines
     */
    static List<AssessmentLine> combined(List<AssessmentLine> lines, List<Schedule> applied) {
        List<AssessmentLine> combined = lines;
        for (Schedule schedule : applied) {
            for (Combination combination : schedule.combinations()) {
                if (combination.kind() == Kind.INSTEAD_OF) {
                    combined = withoutReplaced(combined, schedule, combination);
                } else if (combination.kind() == Kind.HIGHEST_OF) {
                    combined = withHighest(combined, schedule, combination);
                }
            }
        }
        return combined;
    }

    private static List<AssessmentLine> withoutReplaced(
            List<AssessmentLine> lines, Schedule schedule, Combination combination) {
        boolean stands = lines.stream()
                .anyMatch(line -> line.levy().equals(schedule.levy()) && line.status() != LineStatus.EXEMPT);
        return stands ? yielding(lines, combination.levies(), Reason.of("replaced-by", schedule.levy())) : lines;
    }

    /** Of levies that come to the same, the one named stands and the one that names it yields. */
    private static List<AssessmentLine> withHighest(
            List<AssessmentLine> lines, Schedule schedule, Combination combination) {
        Term highest = combination.levies().get(0);
        Money most = total(lines, highest);
        for (Term levy : combination.levies()) {
            Money total = total(lines, levy);
            if (total.compareTo(most) > 0) {
                highest = levy;
                most = total;
            }
        }
        if (total(lines, schedule.levy()).compareTo(most) > 0) {
            return yielding(lines, combination.levies(), Reason.of("lower-than", schedule.levy()));
        }
        if (most.isZero()) {
            return lines;
        }
        List<Term> lower = new ArrayList<>(combination.levies());
        lower.remove(highest);
        lower.add(schedule.levy());
        return yielding(lines, lower, Reason.of("lower-than", highest));
    }

    private static Money total(List<AssessmentLine> lines, Term levy) {
        Money total = Money.ZERO;
        for (AssessmentLine line : lines) {
            if (line.levy().equals(levy)) {
                total = total.plus(line.amount());
            }
        }
        return total;
    }

    private static List<AssessmentLine> yielding(List<AssessmentLine> lines, List<Term> levies, Reason reason) {
        List<AssessmentLine> yielded = new ArrayList<>(lines.size());
        for (AssessmentLine line : lines) {
            yielded.add(levies.contains(line.levy()) && isPayable(line) ? line.yieldingTo(reason) : line);
        }
        return yielded;
    }

    private static boolean isPayable(AssessmentLine line) {
        return line.status() == LineStatus.CHARGED;
    }
}
