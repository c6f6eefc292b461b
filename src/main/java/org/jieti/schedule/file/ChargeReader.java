package org.jieti.schedule.file;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieti.domain.Quantity;
import org.jieti.domain.Rational;
import org.jieti.domain.Reason;
import org.jieti.domain.Rounding;
import org.jieti.domain.Term;
import org.jieti.domain.Unit;
import org.jieti.problem.ScheduleFault;
import org.jieti.schedule.Charge;
import org.jieti.schedule.Charge.Each;
import org.jieti.schedule.Concern;
import org.jieti.schedule.Condition;
import org.jieti.schedule.EquivalentTable;
import org.jieti.schedule.Expression;
import org.jieti.schedule.Missing;
import org.jieti.schedule.Multipliers;
import org.jieti.schedule.Multipliers.Combine;
import org.jieti.schedule.Multipliers.Multiplier;
import org.jieti.schedule.Rate;
import org.jieti.schedule.Settlement;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads what a version charges. */
final class ChargeReader {

    private static final Map<String, Combine> COMBINES =
            Map.of("first", Combine.FIRST, "highest", Combine.HIGHEST, "product", Combine.PRODUCT);
    private static final Map<String, RoundingMode> ROUNDINGS = Map.of(
            "half_up", RoundingMode.HALF_UP,
            "up", RoundingMode.UP,
            "down", RoundingMode.DOWN,
            "half_even", RoundingMode.HALF_EVEN);

    private static final Map<String, Settlement> SETTLEMENTS = Map.of(
            "two_months", Settlement.TWO_MONTHS,
            "quarter", Settlement.QUARTER,
            "half_year", Settlement.HALF_YEAR,
            "year", Settlement.YEAR);

    private static final Map<String, Each> EACH = Map.of("discharge", Each.DISCHARGE, "inspection", Each.INSPECTION);

    private final Reader reader;
    private final RateReader rates;

    ChargeReader(Reader reader, RateReader rates) {
        this.reader = reader;
        this.rates = rates;
    }

    List<Charge> charges(Mapping version) {
        List<Charge> charges = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<Node> nodes = new ArrayList<>();
        for (Mapping charge : version.requireMappings("charges")) {
            try (charge) {
                String name = charge.findText("name").orElse("");
                charge.find("name").ifPresent(nodes::add);
                if (!name.isEmpty() && names.contains(name)) {
                    reader.faults()
                            .add(
                                    reader.faults()
                                            .culprit(
                                                    charge.find("name").orElse(charge.node()),
                                                    nodes.stream().filter(node -> RateReader.isScalar(node, name))),
                                    ScheduleFault.CHARGE_TWICE,
                                    name);
                }
                charge(charge, name, names).ifPresent(charges::add);
                names.add(name);
            }
        }
        return charges;
    }

    private Optional<Charge> charge(Mapping charge, String name, List<String> before) {
        if (charge.has("undetermined")) {
            return Optional.of(new Charge.Unsettled(name, concern(charge), reader.words(charge, "undetermined")));
        }
        if (charge.has("percentage")) {
            return onCharges(charge, name, before);
        }
        if (charge.has("levies")) {
            return onLevies(charge, name);
        }
        return charge.has("equivalents") ? ofEquivalents(charge, name) : ofQuantity(charge, name);
    }

    private Concern concern(Mapping charge) {
        return new Concern(reader.conditions().condition(charge.find("when")), RateReader.missing(charge));
    }

    private Optional<Charge> onLevies(Mapping charge, String name) {
        Concern when = concern(charge);
        List<List<Term>> of = charge.requireList("levies").stream()
                .map(group -> levies(group))
                .toList();
        Optional<Rate> rate = rates.rate(charge, Unit.YUAN, false);
        Rounding rounding = lineRounding(charge);
        return rate.map(found -> new Charge.OnLevies(name, when, of, found, rounding));
    }

    /** A levy, or several of which one is enough. */
    private List<Term> levies(Node group) {
        List<Node> named = group instanceof SequenceNode several ? several.getValue() : List.of(group);
        return named.stream()
                .flatMap(node -> reader.conditions().term("levy", node).stream())
                .toList();
    }

    private Optional<Charge> ofQuantity(Mapping charge, String name) {
        Optional<Expression> quantity =
                charge.require("quantity").flatMap(node -> reader.expressions().figure(node));
        if (quantity.isEmpty()) {
            charge.leave(
                    "for_each",
                    "when",
                    "settle",
                    "at_least",
                    "at_most",
                    "round_quantity",
                    "rate",
                    "lookup",
                    "tiers",
                    "step",
                    "package",
                    "daily",
                    "table",
                    "missing_means",
                    "says",
                    "says_zh",
                    "multipliers",
                    "round");
            return Optional.empty();
        }
        Each each = charge.findText("for_each")
                .map(text -> charge.choice("for_each", text, EACH, Each.ENTERPRISE))
                .orElse(Each.ENTERPRISE);
        Concern when = concern(charge);
        Optional<Reason> says = charge.has("says") ? Optional.of(reader.words(charge, "says")) : Optional.empty();
        Optional<Settlement> settlement =
                charge.findText("settle").map(text -> charge.choice("settle", text, SETTLEMENTS, Settlement.YEAR));
        Charge.Bounds bounds = new Charge.Bounds(yuan(charge, "at_least"), yuan(charge, "at_most"));
        Optional<Rounding> quantityRounding = charge.mapping("round_quantity").map(this::rounding);
        Unit unit = quantity.get().unit();
        Optional<Rate> rate = rates.rate(charge, unit, false);
        refuseUnfit(charge, rate, settlement, bounds);
        Multipliers multipliers = multipliers(charge);
        Rounding rounding = lineRounding(charge);
        return rate.map(found -> new Charge.OfQuantity(
                name,
                each,
                when,
                says,
                quantity.get(),
                unit,
                settlement,
                bounds,
                quantityRounding,
                found,
                multipliers,
                rounding));
    }

    private Optional<Rational> yuan(Mapping charge, String key) {
        return charge.find(key).flatMap(node -> reader.quantityIn(node, Unit.YUAN));
    }

    private Optional<Charge> onCharges(Mapping charge, String name, List<String> before) {
        Optional<Quantity> share = charge.require("percentage")
                .flatMap(node -> reader.quantityIn(node, Unit.ONE)
                        .flatMap(bare -> reader.expressions().quantity(node)));
        List<String> of = new ArrayList<>();
        for (Node node : charge.requireList("of")) {
            String named = charge.text(node);
            if (!before.contains(named) || of.contains(named)) {
                reader.faults().add(node, ScheduleFault.UNKNOWN_CHARGE, named);
            }
            of.add(named);
        }
        Rounding rounding = lineRounding(charge);
        return share.map(part -> new Charge.OnCharges(name, part, of, rounding));
    }

    private void refuseUnfit(
            Mapping charge, Optional<Rate> rate, Optional<Settlement> settlement, Charge.Bounds bounds) {
        if (settlement.isPresent() && rate.filter(RateReader::isCapped).isPresent()) {
            reader.faults().add(charge.find("settle").orElse(charge.node()), ScheduleFault.CAP_OF_SEVERAL_PERIODS);
        }
        boolean isCrossed = bounds.atLeast().isPresent()
                && bounds.atMost()
                        .filter(most -> most.compareTo(bounds.atLeast().get()) < 0)
                        .isPresent();
        if (isCrossed) {
            reader.faults()
                    .add(
                            reader.faults()
                                    .culprit(
                                            charge.find("at_most").orElse(charge.node()),
                                            charge.find("at_least").stream()),
                            ScheduleFault.MOST_BELOW_LEAST);
        }
    }

    private Optional<Charge> ofEquivalents(Mapping charge, String name) {
        Optional<EquivalentTable> table = charge.require("equivalents").flatMap(node -> table(charge, node));
        Optional<Term> medium = reader.term("medium", charge.require("medium"));
        List<Charge.Rank> ranks = new ArrayList<>();
        for (Mapping rank : charge.requireMappings("rank")) {
            try (rank) {
                ranks.add(rank(rank));
            }
        }
        Optional<Rate> rate =
                rates.rate(charge, equivalent(), false).filter(found -> rates.isOnePrice(charge.node(), found));
        Multipliers multipliers = multipliers(charge);
        Optional<Rounding> equivalentRounding =
                charge.mapping("round_equivalents").map(this::rounding);
        Rounding rounding = lineRounding(charge);
        return table.flatMap(t -> medium.flatMap(m -> rate.map(
                r -> new Charge.OfEquivalents(name, t, m, ranks, r, multipliers, equivalentRounding, rounding))));
    }

    private Optional<EquivalentTable> table(Mapping charge, Node node) {
        String id = charge.text(node);
        Optional<EquivalentTable> table = reader.library().table(Reader.id(id));
        if (table.isEmpty()) {
            reader.faults().add(node, ScheduleFault.UNKNOWN_TABLE, id);
        }
        return table;
    }

    private Charge.Rank rank(Mapping rank) {
        List<String> classes = rank.list("classes").stream().map(rank::text).toList();
        List<Term> pollutants = rank.list("pollutants").stream()
                .flatMap(node -> reader.conditions().term("pollutant", node).stream())
                .toList();
        Optional<Integer> top = rank.require("top").flatMap(node -> top(rank, node));
        return new Charge.Rank(classes, pollutants, top);
    }

    private Optional<Integer> top(Mapping rank, Node node) {
        String text = rank.text(node);
        if (text.equals("all")) {
            return Optional.empty();
        }
        if (!text.matches("[1-9]\\d?")) {
            reader.faults().add(node, ScheduleFault.NOT_A_TOP, text);
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(text));
    }

    private Multipliers multipliers(Mapping charge) {
        Optional<Mapping> mapping = charge.mapping("multipliers");
        if (mapping.isEmpty()) {
            return Multipliers.NONE;
        }
        try (Mapping multipliers = mapping.get()) {
            String combine = multipliers.requireText("combine");
            List<Multiplier> read = new ArrayList<>();
            for (Mapping row : multipliers.requireMappings("of")) {
                try (row) {
                    multiplier(row).ifPresent(read::add);
                }
            }
            return new Multipliers(multipliers.choice("combine", combine, COMBINES, Combine.FIRST), read);
        }
    }

    private Optional<Multiplier> multiplier(Mapping row) {
        Optional<Expression> times = row.require("times")
                .flatMap(node -> reader.expressions().figure(node).filter(figure -> isShare(node, figure)));
        Condition when = reader.conditions().condition(row.require("when"));
        List<Condition> unlessAny = row.list("unless_any").stream()
                .map(node -> reader.conditions().condition(Optional.of(node)))
                .toList();
        Missing missing = RateReader.missing(row);
        Reason says = reader.words(row, "says");
        return times.map(figure -> new Multiplier(when, unlessAny, missing, figure, says));
    }

    private boolean isShare(Node node, Expression figure) {
        if (figure.unit().fits(Unit.ONE)) {
            return true;
        }
        reader.faults().add(node, ScheduleFault.UNIT_OF_MULTIPLIER, figure, figure.unit());
        return false;
    }

    private Rounding lineRounding(Mapping charge) {
        Rounding rounding = charge.mapping("round").map(this::rounding).orElse(Rounding.HALF_UP_TO_FEN);
        if (rounding.places() > Rounding.HALF_UP_TO_FEN.places()) {
            reader.faults()
                    .add(charge.find("round").orElse(charge.node()), ScheduleFault.PLACES_OF_A_LINE, rounding.places());
        }
        return rounding;
    }

    private Rounding rounding(Mapping rounding) {
        try (rounding) {
            String places = rounding.requireText("places");
            String mode = rounding.requireText("mode");
            if (!places.matches("\\d")) {
                reader.faults().add(rounding.node(), ScheduleFault.PLACES);
                return Rounding.HALF_UP_TO_FEN;
            }
            return new Rounding(
                    Integer.parseInt(places), rounding.choice("mode", mode, ROUNDINGS, RoundingMode.HALF_UP));
        }
    }

    /** The rates that a version puts in place of those of the version it is like, by the name of the charge. */
    List<Charge> withRates(List<Charge> charges, Mapping rateMapping) {
        List<Charge> replaced = new ArrayList<>();
        for (Charge charge : charges) {
            replaced.add(rateMapping
                    .mapping(charge.name())
                    .map(rate -> withRate(charge, rate))
                    .orElse(charge));
        }
        rateMapping.close();
        return replaced;
    }

    private Charge withRate(Charge charge, Mapping mapping) {
        if (charge instanceof Charge.OfQuantity old) {
            return rates.rate(mapping, old.unit(), true)
                    .<Charge>map(rate -> new Charge.OfQuantity(
                            old.name(),
                            old.each(),
                            old.when(),
                            old.says(),
                            old.quantity(),
                            old.unit(),
                            old.settlement(),
                            old.bounds(),
                            old.quantityRounding(),
                            rate,
                            old.multipliers(),
                            old.rounding()))
                    .orElse(charge);
        }
        if (charge instanceof Charge.OfEquivalents old) {
            return rates.rate(mapping, equivalent(), true)
                    .filter(rate -> rates.isOnePrice(mapping.node(), rate))
                    .<Charge>map(rate -> new Charge.OfEquivalents(
                            old.name(),
                            old.table(),
                            old.medium(),
                            old.ranks(),
                            rate,
                            old.multipliers(),
                            old.equivalentRounding(),
                            old.rounding()))
                    .orElse(charge);
        }
        return charge;
    }

    private Unit equivalent() {
        return reader.dictionary().units().find("eq").orElseThrow();
    }
}
