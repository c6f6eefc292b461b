package org.jieti.classification;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jieti.catalogue.Catalogue;
import org.jieti.catalogue.Edition;
import org.jieti.catalogue.Item;
import org.jieti.domain.Reason;
import org.jieti.domain.Term;

/**
 * What the catalogues say of an enterprise's equipment.
 *
 * @param category the class it is of: that of the gravest line, or what the sheets say if that is graver or no line covers it
 * @param hit the gravest line that covers a piece of its equipment
 * @param reasons what keeps a line from being told, or what was assumed
 */
public record CatalogueFinding(Status status, Optional<Term> category, Optional<Hit> hit, List<Reason> reasons) {

    public CatalogueFinding {
        reasons = List.copyOf(reasons);
    }

    /** Whether equipment is in a catalogue. */
    public enum Status {
        /** A line covers it. */
        LISTED,
        /** None of the lines that are known does. */
        NOT_LISTED,
        /** A line may, and the facts to tell are missing. */
        UNDETERMINED,
        /** The sheets speak of no equipment. */
        NOT_CONSIDERED;

        /** The word of reports; empty for what was not considered. */
        public String word() {
            return this == NOT_CONSIDERED ? "" : name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A line that covers a piece of equipment.
     *
     * @param equipment its name
     * @param assumption what keeps from telling whether the line leaves it out; it is taken as not left out
     */
    public record Hit(String equipment, Catalogue catalogue, Edition edition, Item item, Optional<Reason> assumption) {}
}
