package org.jieti.catalogue;

import java.util.List;
import org.jieti.schedule.Citation;
import org.jieti.schedule.EffectivePeriod;

/**
 * An edition (年本) of a catalogue.
 *
 * @param items the lines of it that are known; an edition may have more
 */
public record Edition(EffectivePeriod days, Citation citation, List<Item> items) {

    public Edition {
        items = List.copyOf(items);
    }
}
