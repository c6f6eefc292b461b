package org.jieti.schedule;

import java.util.List;

/**
 * A rule as it stood for some time: dated and cited as a whole.
 *
 * @param applies whom it is about
 */
public record Version(
        EffectivePeriod days, Citation citation, Condition applies, List<Exemption> exemptions, List<Charge> charges) {}
