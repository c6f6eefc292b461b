package org.jieti.catalogue;

import java.util.List;
import java.util.Optional;
import org.jieti.schedule.Citation;
import org.jieti.schedule.EffectivePeriod;

/**
 * An edition of a standard of energy limits (单位产品能源消耗限额).
 *
 * @param name such as {@code GB 21341-2008}
 * @param days through which it is known to be in force; empty if its first day is not known: it then counts only where a
 *     sheet names it
 */
public record EnergyStandard(String name, Optional<EffectivePeriod> days, Citation citation, List<EnergyLimit> limits) {

    public EnergyStandard {
        limits = List.copyOf(limits);
    }
}
