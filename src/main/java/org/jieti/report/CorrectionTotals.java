package org.jieti.report;

import java.util.EnumMap;
import java.util.Map;
import org.jieti.domain.Money;
import org.jieti.study.Cause;
import org.jieti.study.Correction;
import org.jieti.study.Doubt;

/** What corrections come to together. */
public final class CorrectionTotals {

    private final Map<Cause, Sum> posted = new EnumMap<>(Cause.class);
    private final Map<Doubt, Sum> held = new EnumMap<>(Doubt.class);
    private long unchanged;

    /**
     * How many there are, and what they come to.
     *
     * @param count of charges where they are posted, of bills where they are held
     */
    public record Sum(long count, Money difference) {

        private Sum plus(Sum other) {
            return new Sum(count + other.count, difference.plus(other.difference));
        }
    }

    public void add(Correction correction) {
        if (!correction.isAny()) {
            unchanged++;
        } else if (correction.isPosted()) {
            correction.adjustments().forEach(one -> posted.merge(one.cause(), new Sum(1, one.difference()), Sum::plus));
        } else {
            held.merge(correction.doubt().orElseThrow(), new Sum(1, correction.difference()), Sum::plus);
        }
    }

    /** The charges that are corrected, by why. */
    public Map<Cause, Sum> posted() {
        return posted;
    }

    /** The bills that are not corrected until somebody has looked at them. */
    public Map<Doubt, Sum> held() {
        return held;
    }

    /** How many bills are as they were. */
    public long unchanged() {
        return unchanged;
    }

    /** What is to be paid beside what was billed. */
    public Money difference() {
        return posted.values().stream().map(Sum::difference).reduce(Money.ZERO, Money::plus);
    }
}
