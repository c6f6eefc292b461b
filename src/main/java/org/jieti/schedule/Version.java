package org.jieti.schedule;

import java.util.List;
import org.jieti.domain.Facts;

/**
 * A rule as it stood for some time: dated and cited as a whole.
 *
 * @param applies whom it is about
 */
public record Version(
        EffectivePeriod days, Citation citation, Condition applies, List<Exemption> exemptions, List<Charge> charges) {

    /** The same rule without what words among the facts of the enterprise rule out. Exemptions may be about discharges. */
    public Version settledBy(Facts words) {
        List<Charge> settled =
                charges.stream().map(charge -> charge.settledBy(words)).toList();
        return new Version(days, citation, applies.settledBy(words), exemptions, settled);
    }
}
