package org.jieti.schedule.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jieti.domain.Facts;
import org.jieti.domain.Quantity;
import org.jieti.domain.Rational;
import org.jieti.domain.Unit;
import org.jieti.problem.ScheduleFault;
import org.jieti.schedule.Charge;
import org.jieti.schedule.Condition;
import org.jieti.schedule.Expression;
import org.jieti.schedule.Missing;
import org.jieti.schedule.Price;
import org.jieti.schedule.Price.MultipleKind;
import org.jieti.schedule.Rate;
import org.jieti.schedule.Rate.AcrossYears;
import org.jieti.schedule.Rate.Beyond;
import org.jieti.schedule.Rate.Partial;
import org.jieti.schedule.Rate.TierMode;
import org.jieti.schedule.Schedule;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads rates: a price, a look-up, tiers or steps. Prices must be yuan for one unit of what is charged. */
final class RateReader {

    private static final Map<String, MultipleKind> KINDS =
            Map.of("additional", MultipleKind.ADDITIONAL, "gross", MultipleKind.GROSS);
    private static final Map<String, TierMode> MODES = Map.of("graduated", TierMode.GRADUATED, "whole", TierMode.WHOLE);
    private static final Map<String, Missing> MISSING = Map.of("no", Missing.NO, "pass", Missing.PASS);
    static final Map<String, Partial> PARTIALS =
            Map.of("up", Partial.UP, "down", Partial.DOWN, "prorate", Partial.PRORATE);

    private static final Map<String, AcrossYears> ACROSS_YEARS =
            Map.of("per_day_year", AcrossYears.PER_DAY_YEAR, "whole_arrear", AcrossYears.WHOLE_ARREAR);

    /** The keys of which a rate has exactly one. */
    static final List<String> FORMS = List.of("rate", "lookup", "tiers", "step", "package", "daily", "table");

    private final Reader reader;
    private final Set<String> names = new HashSet<>();
    private final Map<String, Rate> named = new LinkedHashMap<>();

    RateReader(Reader reader) {
        this.reader = reader;
    }

    /**
     * Reads the {@code prices} of a version, which its rates may name.
     *
     * @param per empty if it could not be read: then neither can the prices, but their names are known
     */
    void readNamed(Mapping prices, Optional<Unit> per) {
        for (String name : prices.keys()) {
            names.add(name);
            per.flatMap(unit -> prices.mapping(name).flatMap(price -> rate(price, unit, true)))
                    .ifPresent(rate -> named.put(name, rate));
        }
    }

    /**
     * Reads the one rate of a mapping.
     *
     * @param per the unit of what is charged: a price is for one of it, and tiers are bounds of it unless they name a measure
     * @param alone whether the mapping holds nothing but the rate, and so can be closed
     */
    Optional<Rate> rate(Mapping mapping, Unit per, boolean alone) {
        Optional<Rate> rate = Optional.empty();
        List<String> forms = FORMS.stream().filter(mapping::has).toList();
        if (forms.size() > 1) {
            reader.faults()
                    .add(
                            mapping.find(forms.get(1)).orElse(mapping.node()),
                            ScheduleFault.RATE_TWICE,
                            forms.get(0),
                            String.join(", ", forms));
            mapping.leave(forms.toArray(String[]::new));
        }
        if (mapping.has("lookup")) {
            rate = Optional.of(lookup(mapping, per));
        } else if (mapping.has("tiers")) {
            rate = mapping.mapping("tiers").flatMap(tiers -> tiers(tiers, per));
        } else if (mapping.has("package")) {
            rate = mapping.mapping("package").flatMap(packages -> packages(packages, per));
        } else if (mapping.has("daily")) {
            rate = mapping.mapping("daily").flatMap(daily -> daily(daily, per));
        } else if (mapping.has("step")) {
            rate = mapping.mapping("step").flatMap(step -> step(step, per));
        } else if (mapping.has("table")) {
            rate = mapping.mapping("table").flatMap(table -> new PriceTableReader(reader, this).table(table, per));
        } else {
            rate = mapping.require("rate").flatMap(node -> price(mapping, node, per));
        }
        if (alone) {
            mapping.close();
        }
        return rate;
    }

    private Rate lookup(Mapping mapping, Unit per) {
        List<Rate.Row> read = new ArrayList<>();
        List<Mapping> rows = mapping.requireMappings("lookup");
        for (int i = 0; i < rows.size(); i++) {
            Mapping row = rows.get(i);
            Condition when = reader.conditions().condition(row.find("when"));
            Missing missing = missing(row);
            rate(row, per, false)
                    .map(rate -> new Rate.Row(when, missing, rate, Reader.place(row.node())))
                    .ifPresent(read::add);
            row.close();
            if (!row.has("when") && i < rows.size() - 1) {
                reader.faults().add(row.node(), ScheduleFault.ROW_UNREACHABLE);
            }
        }
        return new Rate.Lookup(read);
    }

    /** What a missing fact means for a condition. */
    static Missing missing(Mapping mapping) {
        return mapping.findText("missing_means")
                .map(text -> mapping.choice("missing_means", text, MISSING, Missing.OPEN))
                .orElse(Missing.OPEN);
    }

    private Optional<Rate> price(Mapping mapping, Node node, Unit per) {
        if (node instanceof MappingNode) {
            try (Mapping price = new Mapping(node, reader.faults())) {
                return mappedPrice(price, per);
            }
        }
        String text = mapping.text(node);
        if (names.contains(text)) {
            return Optional.ofNullable(named.get(text));
        }
        boolean isFigure = !text.isEmpty() && (Character.isLetter(text.charAt(0)) || text.charAt(0) == '(');
        if (isFigure && !ExpressionParser.isEndless(text)) {
            return reader.expressions()
                    .figure(node)
                    .filter(expression -> isPrice(node, expression.unit(), per))
                    .map(Price.Given::new);
        }
        return reader.expressions()
                .quantity(node)
                .filter(quantity -> isPrice(node, quantity.unit(), per))
                .map(Price.Fixed::new);
    }

    private Optional<Rate> mappedPrice(Mapping price, Unit per) {
        if (price.has("undetermined")) {
            return Optional.of(new Price.Unsettled(reader.words(price, "undetermined")));
        }
        if (price.has("as_in")) {
            return asIn(price, per);
        }
        Optional<Rational> times = price.require("times").flatMap(node -> reader.quantityIn(node, Unit.ONE));
        MultipleKind kind = price.require("kind")
                .map(price::text)
                .map(text -> price.choice("kind", text, KINDS, MultipleKind.ADDITIONAL))
                .orElse(MultipleKind.ADDITIONAL);
        Optional<Rate> base =
                price.require("of").flatMap(node -> price(price, node, per).filter(found -> isOnePrice(node, found)));
        return times.flatMap(n -> base.map(of -> new Price.Multiple(n, kind, of)));
    }

    private Optional<Rate> asIn(Mapping price, Unit per) {
        String id = price.requireText("as_in");
        Optional<Schedule> schedule = reader.library().schedule(Reader.id(id));
        if (schedule.isEmpty()) {
            reader.faults().add(price.node(), ScheduleFault.UNKNOWN_SCHEDULE, id);
        }
        schedule.ifPresent(found -> requireOnePriceEach(price, found));
        Facts given = price.mapping("given").map(reader::facts).orElse(Facts.NONE);
        return schedule.map(found -> new Price.AsIn(found.id(), given, Unit.YUAN.per(per)));
    }

    private void requireOnePriceEach(Mapping price, Schedule other) {
        other.versions().stream()
                .flatMap(version -> version.charges().stream())
                .filter(Charge.OfQuantity.class::isInstance)
                .forEach(charge -> isOnePrice(price.node(), ((Charge.OfQuantity) charge).rate()));
    }

    /** Whether a rate is one price for all of a quantity; anything else is a fault where one price is needed. */
    boolean isOnePrice(Node at, Rate rate) {
        if (!hasParts(rate)) {
            return true;
        }
        reader.faults().add(at, ScheduleFault.NOT_ONE_PRICE);
        return false;
    }

    private static boolean hasParts(Rate rate) {
        if (rate instanceof Rate.Lookup lookup) {
            return lookup.rows().stream().anyMatch(row -> hasParts(row.rate()));
        }
        return rate instanceof Rate.Packages
                || rate instanceof Rate.Daily
                || (rate instanceof Rate.Tiers tiers
                        && (tiers.mode() == TierMode.GRADUATED
                                || tiers.tiers().stream().anyMatch(RateReader::hasParts)));
    }

    private static boolean hasParts(Rate.Tier tier) {
        return tier.amount().isPresent()
                || tier.atMost().isPresent()
                || tier.rate().filter(RateReader::hasParts).isPresent();
    }

    /** Whether a tier of a rate is capped. */
    static boolean isCapped(Rate rate) {
        if (rate instanceof Rate.Lookup lookup) {
            return lookup.rows().stream().anyMatch(row -> isCapped(row.rate()));
        }
        return rate instanceof Rate.Tiers tiers
                && tiers.tiers().stream()
                        .anyMatch(tier -> tier.atMost().isPresent()
                                || tier.rate().filter(RateReader::isCapped).isPresent());
    }

    private Optional<Rate> tiers(Mapping tiers, Unit per) {
        try (tiers) {
            TierMode mode = tiers.choice("mode", tiers.requireText("mode"), MODES, TierMode.WHOLE);
            Optional<Expression> measure =
                    tiers.find("measure").flatMap(node -> reader.expressions().figure(node));
            Optional<Expression> boundsPer = tiers.find("bounds_per")
                    .flatMap(node -> reader.expressions().figure(node));
            boolean isReadable =
                    tiers.has("measure") == measure.isPresent() && tiers.has("bounds_per") == boundsPer.isPresent();
            if (!isReadable) {
                tiers.list("bands");
                return Optional.empty();
            }
            if (mode == TierMode.GRADUATED && measure.isPresent()) {
                reader.faults().add(tiers.node(), ScheduleFault.MEASURE_OF_SLICES);
            }
            boolean atZero = tiers.findText("at_zero")
                    .map(text -> tiers.choice("at_zero", text, Map.of("first_amount", true, "nothing", false), false))
                    .orElse(false);
            Unit measured = measure.map(Expression::unit).orElse(per);
            Unit boundUnit = boundsPer.map(share -> measured.per(share.unit())).orElse(measured);
            List<Rate.Tier> read = new TierReader(reader, this).tiers(tiers, boundUnit, per);
            return Optional.of(new Rate.Tiers(mode, measure, boundsPer, read, atZero));
        }
    }

    private Optional<Rate> step(Mapping step, Unit per) {
        try (step) {
            Optional<Expression> measure =
                    step.require("measure").flatMap(node -> reader.expressions().figure(node));
            Optional<Rational> above = width(step, "above", measure);
            Optional<Rational> every = width(step, "every", measure)
                    .filter(value -> isWide(step.find("every").orElse(step.node()), value));
            Optional<Quantity> add = step.require("add")
                    .flatMap(node -> reader.expressions()
                            .quantity(node)
                            .filter(quantity -> isPrice(node, quantity.unit(), per)));
            Partial partial = step.choice("partial", step.requireText("partial"), PARTIALS, Partial.UP);
            return measure.flatMap(m -> above.flatMap(a ->
                    every.flatMap(e -> add.map(d -> new Rate.Step(m, a, e, d, partial, Reader.place(step.node()))))));
        }
    }

    private Optional<Rate> packages(Mapping packages, Unit per) {
        try (packages) {
            Optional<Rational> size = packages.require("size")
                    .flatMap(node -> reader.quantityIn(node, per).filter(value -> isWide(node, value)));
            Optional<Rational> free = packages.has("free")
                    ? packages.find("free")
                            .flatMap(node -> reader.quantityIn(node, per).filter(value -> isNotNegative(node, value)))
                    : Optional.of(Rational.ZERO);
            Optional<Quantity> price = packages.require("price")
                    .flatMap(node -> reader.quantityIn(node, Unit.YUAN).map(yuan -> new Quantity(yuan, Unit.YUAN)));
            Partial partial = packages.choice("partial", packages.requireText("partial"), PARTIALS, Partial.UP);
            return size.flatMap(s -> free.flatMap(f -> price.map(p -> new Rate.Packages(s, f, p, partial))));
        }
    }

    private Optional<Rate> daily(Mapping daily, Unit per) {
        try (daily) {
            Optional<Quantity> share = daily.require("rate").flatMap(node -> shareOfDay(node, per));
            Optional<Node> later = daily.find("later_years");
            if (later.isEmpty()) {
                return share.map(alone -> new Rate.Daily(alone, Optional.empty()));
            }
            Optional<Quantity> laterShare = shareOfDay(later.get(), per);
            AcrossYears across = daily.choice(
                    "across_years", daily.requireText("across_years"), ACROSS_YEARS, AcrossYears.PER_DAY_YEAR);
            return share.flatMap(own ->
                    laterShare.map(beyond -> new Rate.Daily(own, Optional.of(new Beyond(beyond, across)))));
        }
    }

    /** A price for one day, or a share if money is charged: 2 ‰/day. What is kept of it is for one day. */
    private Optional<Quantity> shareOfDay(Node node, Unit per) {
        Unit day = reader.dictionary().units().find("day").orElseThrow();
        Unit wanted = Unit.YUAN.per(per).per(day);
        Optional<Quantity> share = reader.expressions().quantity(node);
        if (share.isPresent() && !share.get().unit().fits(wanted)) {
            reader.faults().addUnit(node, share.get(), share.get().unit(), wanted);
            return Optional.empty();
        }
        return share.map(found -> new Quantity(found.value(), found.unit().times(day)));
    }

    private boolean isNotNegative(Node node, Rational value) {
        if (value.signum() >= 0) {
            return true;
        }
        reader.faults().add(node, ScheduleFault.FREE_BELOW_NOTHING);
        return false;
    }

    boolean isWide(Node node, Rational width) {
        if (width.signum() > 0) {
            return true;
        }
        reader.faults().add(node, ScheduleFault.NO_WIDTH);
        return false;
    }

    private Optional<Rational> width(Mapping step, String key, Optional<Expression> measure) {
        Optional<Node> value = step.require(key);
        return measure.flatMap(figure -> value.flatMap(node -> reader.quantityIn(node, figure.unit())));
    }

    boolean isPrice(Node node, Unit unit, Unit per) {
        if (unit.fits(Unit.YUAN.per(per))) {
            return true;
        }
        ScheduleFault fault = Faults.isBare(unit) ? ScheduleFault.UNIT_OF_PRICE_MISSING : ScheduleFault.UNIT_OF_PRICE;
        reader.faults().add(node, fault, "", unit, Unit.YUAN.per(per));
        return false;
    }

    static boolean isScalar(Node node, String text) {
        return node instanceof ScalarNode scalar && scalar.getValue().trim().equals(text);
    }
}
