package org.jieti.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jieti.domain.Case;
import org.jieti.domain.Money;
import org.jieti.domain.Rational;
import org.jieti.domain.Unit;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.ScheduleBook;
import org.jieti.support.Law;
import org.jieti.support.ShippedCase;

/** What one schedule of a book charges when its levy is priced alone, so that no other takes its place. */
final class OwnLines {

    private static final Map<Schedule, OwnLines> SHIPPED = new HashMap<>();

    private final Assessor assessor;
    private final Schedule schedule;

    /** Under the shipped book. */
    static OwnLines of(ShippedCase one) {
        return SHIPPED.computeIfAbsent(one.schedule(), schedule -> new OwnLines(ShippedCase.BOOK, schedule));
    }

    OwnLines(ScheduleBook book, Schedule schedule) {
        this.assessor = new Assessor(book, Law.DICTIONARY, List.of(schedule.levy()));
        this.schedule = schedule;
    }

    List<AssessmentLine> of(Case given) {
        return assessor.assess(given).lines().stream()
                .filter(line -> line.schedule().filter(schedule.id()::equals).isPresent())
                .toList();
    }

    /** What the factors of some lines come to before anything is rounded. */
    static Rational exact(List<AssessmentLine> lines) {
        return lines.stream().map(OwnLines::exact).reduce(Rational.ZERO, Rational::plus);
    }

    static Rational exact(AssessmentLine line) {
        return line.priced()
                .map(priced -> priced.rate()
                        .times(priced.multiplier())
                        .times(priced.quantity())
                        .times(priced.unit().times(priced.rateUnit()).factorTo(Unit.YUAN)))
                .orElse(Rational.ZERO);
    }

    /** Whether the exact figure was rounded once, half up to the fen. */
    static boolean isRoundedOnce(AssessmentLine line) {
        return line.amount().equals(toTheFen(exact(line)));
    }

    /** Half up to the fen, in whole fen: the largest number of them that is not above half a fen more. */
    static Money toTheFen(Rational yuan) {
        Rational fen = yuan.times(Rational.of(100)).plus(Rational.parse("0.5")).floor();
        return Money.parse(fen.dividedBy(Rational.of(100)).toString());
    }

    static boolean isCharged(List<AssessmentLine> lines) {
        return lines.stream().anyMatch(line -> line.status() == LineStatus.CHARGED);
    }
}
