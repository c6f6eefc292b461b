package org.jieti.input;

import java.util.List;
import org.jieti.domain.Case;
import org.jieti.domain.Columns;
import org.jieti.domain.Facts;
import org.jieti.domain.Period;

/**
 * Makes cases of what single rows say, with what the register says beside them.
 *
 * @param defaults what holds where neither says anything
 * @param columns the columns of the rows' sheet and of the register
 */
record CaseMaker(Register register, Facts defaults, Columns columns) {

    /** Whether rows have to say everything, since there is no register. */
    boolean isAlone() {
        return register.isEmpty();
    }

    /** @param own what the row says, the days of the period included */
    Case of(String enterprise, Period period, Facts own) {
        List<Case.Stretch> stretches = register.stretches(enterprise, period, own, defaults);
        return new Case(enterprise, period, stretches, List.of(), List.of(), columns);
    }
}
