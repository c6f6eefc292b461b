package org.jieti.report;

import java.util.List;
import java.util.stream.Stream;
import org.jieti.domain.Reason;
import org.jieti.schedule.Charge;
import org.jieti.schedule.Price;
import org.jieti.schedule.Rate;
import org.jieti.schedule.Version;

/** What a version leaves open on purpose: charges and rates that its texts do not settle. */
final class OpenCharges {

    private OpenCharges() {}

    /** Why, once for each reason. */
    static List<Reason> of(Version version) {
        return version.charges().stream().flatMap(OpenCharges::of).distinct().toList();
    }

    private static Stream<Reason> of(Charge charge) {
        if (charge instanceof Charge.Unsettled open) {
            return Stream.of(open.reason());
        }
        if (charge instanceof Charge.OfQuantity quantity) {
            return of(quantity.rate());
        }
        return charge instanceof Charge.OfEquivalents equivalents ? of(equivalents.rate()) : Stream.empty();
    }

    private static Stream<Reason> of(Rate rate) {
        if (rate instanceof Price.Unsettled open) {
            return Stream.of(open.reason());
        }
        if (rate instanceof Price.Multiple multiple) {
            return of(multiple.base());
        }
        if (rate instanceof Rate.Lookup lookup) {
            return lookup.rows().stream().flatMap(row -> of(row.rate()));
        }
        return rate instanceof Rate.Tiers tiers
                ? tiers.tiers().stream().flatMap(tier -> tier.rate().stream()).flatMap(OpenCharges::of)
                : Stream.empty();
    }
}
