package org.jieti.schedule;

import java.util.function.Predicate;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Truth;

/**
 * Whom or what a charge is about.
 *
 * @param missing what a missing fact means
 */
public record Concern(Condition condition, Missing missing) {

    /** That a charge is about everyone. */
    public static final Concern ALL = new Concern(Condition.always(), Missing.OPEN);

    public Truth holdsFor(Facts facts) {
        Truth holds = condition.holdsFor(facts);
        return holds == Truth.UNKNOWN && missing.isNo() ? Truth.NO : holds;
    }

    boolean isAnswerable(Predicate<Field> hasColumn) {
        return condition.isAnswerable(hasColumn);
    }

    Concern settledBy(Facts words) {
        return new Concern(condition.settledBy(words), missing);
    }
}
