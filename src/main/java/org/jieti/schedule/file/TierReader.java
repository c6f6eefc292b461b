package org.jieti.schedule.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieti.domain.Quantity;
import org.jieti.domain.Rational;
import org.jieti.domain.Unit;
import org.jieti.problem.ScheduleFault;
import org.jieti.schedule.Rate;
import org.jieti.schedule.Rate.Bound;
import org.jieti.schedule.Rate.Tier;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the bands of tiers, and refuses them unless they rise, touch, and end open. */
final class TierReader {

    private final Reader reader;
    private final RateReader rates;

    TierReader(Reader reader, RateReader rates) {
        this.reader = reader;
        this.rates = rates;
    }

    List<Tier> tiers(Mapping tiers, Unit boundUnit, Unit per) {
        List<Tier> read = new ArrayList<>();
        List<Mapping> bands = tiers.requireMappings("bands");
        Rational last = null;
        Optional<Bound> lower = Optional.empty();
        List<Node> bounds = new ArrayList<>();
        for (int i = 0; i < bands.size(); i++) {
            Mapping band = bands.get(i);
            Optional<Bound> bound = bound(band, boundUnit);
            boolean hasBound = band.has("up_to") || band.has("below");
            if (hasBound == (i == bands.size() - 1)) {
                reader.faults()
                        .add(band.node(), hasBound ? ScheduleFault.LAST_TIER_ENDS : ScheduleFault.TIER_WITHOUT_BOUND);
            }
            band.find("up_to").or(() -> band.find("below")).ifPresent(bounds::add);
            if (bound.isPresent() && last != null && bound.get().limit().compareTo(last) <= 0) {
                reader.faults()
                        .add(
                                reader.faults()
                                        .culprit(band.node(), bounds.stream().skip(Math.max(0, bounds.size() - 2))),
                                ScheduleFault.TIER_NOT_ABOVE,
                                bound.get().written());
            }
            last = bound.map(Bound::limit).orElse(last);
            read.add(tier(band, lower, bound, per));
            lower = bound;
        }
        return read;
    }

    private Optional<Bound> bound(Mapping band, Unit unit) {
        Optional<Node> inclusive = band.find("up_to");
        Optional<Node> exclusive = band.find("below");
        if (inclusive.isPresent() && exclusive.isPresent()) {
            reader.faults().add(band.node(), ScheduleFault.TWO_BOUNDS);
        }
        return inclusive
                .or(() -> exclusive)
                .flatMap(node -> reader.quantityIn(node, unit)
                        .flatMap(limit -> reader.dictionary()
                                .units()
                                .findQuantity(band.text(node))
                                .map(written -> new Bound(limit, inclusive.isPresent(), written))));
    }

    private Tier tier(Mapping band, Optional<Bound> lower, Optional<Bound> bound, Unit per) {
        try (band) {
            Optional<Quantity> amount = band.find("amount")
                    .flatMap(node -> reader.quantityIn(node, Unit.YUAN).map(yuan -> new Quantity(yuan, Unit.YUAN)));
            Optional<Rational> atMost = band.find("at_most").flatMap(node -> reader.quantityIn(node, Unit.YUAN));
            boolean isFree = band.find("rate")
                    .filter(node -> RateReader.isScalar(node, "none"))
                    .isPresent();
            boolean isLump = amount.isPresent() && RateReader.FORMS.stream().noneMatch(band::has);
            Optional<Rate> rate = isFree || isLump ? Optional.empty() : rates.rate(band, per, false);
            if (atMost.isPresent() && (isFree || isLump)) {
                reader.faults().add(band.node(), ScheduleFault.CAP_WITHOUT_RATE);
            }
            if (atMost.isPresent()) {
                rate = rate.filter(capped -> capped instanceof Rate.Packages || rates.isOnePrice(band.node(), capped));
            }
            return new Tier(Bound.interval(lower, bound), bound, amount, rate, atMost, Reader.place(band.node()));
        }
    }
}
