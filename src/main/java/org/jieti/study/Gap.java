package org.jieti.study;

import java.util.List;
import org.jieti.domain.Rational;
import org.jieti.domain.Reason;
import org.jieti.domain.Term;

/**
 * Charges that could not be determined for one reason.
 *
 * @param reasons figures of single cases left out; empty for all that are counted together
 */
public record Gap(Term levy, List<Reason> reasons, Counts counts) {

    /** What stands for the figures of single cases. */
    private static final String FIGURE = "…";

    /** The reasons without figures, so that those of many cases are the same. */
    static List<Reason> inCommon(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> new Reason(
                        reason.key(),
                        reason.named().stream()
                                .<Object>map(named -> named instanceof Rational ? FIGURE : named)
                                .toList()))
                .toList();
    }
}
