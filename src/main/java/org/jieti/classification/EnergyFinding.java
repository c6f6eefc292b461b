package org.jieti.classification;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jieti.catalogue.EnergyLimit;
import org.jieti.catalogue.EnergyLimit.Level;
import org.jieti.catalogue.EnergyStandard;
import org.jieti.domain.Rational;
import org.jieti.domain.Reason;

/**
 * How the energy that a product took stands to its limit.
 *
 * @param multiple how far it is over the limit: 0 at the limit, 1 at its double; negative below it
 * @param standard the standard of the limit
 * @param limit the limit that is exceeded most
 * @param reached the hardest level that it keeps to; empty if it keeps to none
 */
public record EnergyFinding(
        Status status,
        Optional<Rational> multiple,
        Optional<EnergyStandard> standard,
        Optional<EnergyLimit> limit,
        Optional<Level> reached,
        List<Reason> reasons) {

    public EnergyFinding {
        reasons = List.copyOf(reasons);
    }

    static EnergyFinding notConsidered() {
        return bare(Status.NOT_CONSIDERED, List.of());
    }

    static EnergyFinding undetermined(List<Reason> reasons) {
        return bare(Status.UNDETERMINED, reasons);
    }

    private static EnergyFinding bare(Status status, List<Reason> reasons) {
        return new EnergyFinding(
                status, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), reasons);
    }

    /** Whether the limit is kept. */
    public enum Status {
        WITHIN,
        OVER,
        /** The facts or the limit to tell are missing. */
        UNDETERMINED,
        /** The sheets speak of no product with its energy. */
        NOT_CONSIDERED;

        /** The word of reports; empty for what was not considered. */
        public String word() {
            return this == NOT_CONSIDERED ? "" : name().toLowerCase(Locale.ROOT);
        }
    }
}
