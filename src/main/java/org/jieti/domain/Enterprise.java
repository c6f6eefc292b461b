package org.jieti.domain;

import java.util.List;

/**
 * An enterprise with everything that some sheets say of it, over the days in question.
 *
 * @param id its identifier
 * @param register the days in order, cut where a fact of the register changes
 * @param equipment what is known of each piece of its equipment
 * @param usage its periods of use, in order
 * @param columns the columns of the sheets that speak of it: what could have been known
 */
public record Enterprise(
        String id, List<Case.Stretch> register, List<Facts> equipment, List<Case> usage, Columns columns) {

    public Enterprise {
        register = List.copyOf(register);
        equipment = List.copyOf(equipment);
        usage = List.copyOf(usage);
    }

    /** All the days in question. */
    public Period days() {
        return new Period(
                register.get(0).days().from(),
                register.get(register.size() - 1).days().until());
    }
}
