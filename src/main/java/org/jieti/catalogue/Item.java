package org.jieti.catalogue;

import java.time.LocalDate;
import java.util.Optional;
import org.jieti.domain.Facts;
import org.jieti.domain.Reason;
import org.jieti.domain.Term;
import org.jieti.domain.Truth;
import org.jieti.schedule.Condition;
import org.jieti.schedule.Standing;

/**
 * A line of a catalogue.
 *
 * @param says the line in words
 * @param category restricted or eliminated
 * @param when the equipment it is about
 * @param except what it leaves out; what cannot be told is not left out
 * @param due the last day by which it is to be gone, if the edition names one
 * @param standing how well this line is known
 */
public record Item(
        Reason says,
        Term category,
        Condition when,
        Optional<Condition> except,
        Optional<LocalDate> due,
        Standing standing) {

    /** Whether equipment with these facts falls under it. */
    public Truth covers(Facts equipment) {
        boolean isLeftOut =
                except.filter(spared -> spared.holdsFor(equipment) == Truth.YES).isPresent();
        return isLeftOut ? Truth.NO : when.holdsFor(equipment);
    }
}
