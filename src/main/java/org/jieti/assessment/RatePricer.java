package org.jieti.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jieti.domain.Facts;
import org.jieti.domain.Quantity;
import org.jieti.domain.Rational;
import org.jieti.domain.Reason;
import org.jieti.domain.Truth;
import org.jieti.schedule.Charge;
import org.jieti.schedule.Condition;
import org.jieti.schedule.Expression;
import org.jieti.schedule.Missing;
import org.jieti.schedule.Price;
import org.jieti.schedule.Rate;
import org.jieti.schedule.ScheduleBook;
import org.jieti.schedule.Version;

/** Finds what a rate comes to for the facts of a case on a day. */
final class RatePricer {

    private final ScheduleBook book;
    private final Accrual days;
    private final Facts facts;
    private final List<Reason> assumptions;

    /** @param assumptions where facts that were missing, and taken as not so, are noted */
    RatePricer(ScheduleBook book, Accrual days, Facts facts, List<Reason> assumptions) {
        this.book = book;
        this.days = days;
        this.facts = facts;
        this.assumptions = assumptions;
    }

    /** The quantity in slices, each with its cost; one slice unless there are graduated tiers. */
    List<Slice> slices(Rate rate, Rational quantity) {
        if (rate instanceof Rate.Lookup lookup) {
            return lookedUp(lookup, quantity);
        }
        if (rate instanceof Rate.Tiers tiers) {
            return new TierSplitter(this, facts).slices(tiers, quantity);
        }
        if (rate instanceof Rate.Step step) {
            return List.of(stepped(step, quantity));
        }
        if (rate instanceof Rate.Packages packages) {
            return List.of(packaged(packages, quantity));
        }
        if (rate instanceof Rate.Daily daily) {
            return days.slices(daily, quantity);
        }
        if (rate instanceof Rate.Table table) {
            return List.of(lookedUp(table, quantity));
        }
        return List.of(new Slice("", quantity, cost((Price) rate, quantity)));
    }

    private List<Slice> lookedUp(Rate.Lookup lookup, Rational quantity) {
        for (Rate.Row row : lookup.rows()) {
            Truth holds = row.when().holdsFor(facts);
            if (holds == Truth.YES) {
                return slices(row.rate(), quantity);
            }
            if (holds == Truth.UNKNOWN && !row.missing().isNo()) {
                return List.of(new Slice("", quantity, new Cost.Open(row.when().gaps(facts))));
            }
            if (holds == Truth.UNKNOWN && row.missing() == Missing.NO) {
                assumptions.add(Reason.assumedNot(asWords(row.when().unknownPart(facts))));
            }
        }
        return List.of(new Slice("", quantity, new Cost.Nothing()));
    }

    private static Reason asWords(Condition condition) {
        return Reason.inWords(condition.toString(), condition.toString());
    }

    private Slice stepped(Rate.Step step, Rational quantity) {
        Optional<Rational> measured = step.measure().value(facts);
        if (measured.isEmpty()) {
            return new Slice("", quantity, new Cost.Open(step.measure().gaps(facts)));
        }
        Rational steps = step.steps(measured.get());
        String label = steps + " × " + step.every() + " > " + step.above() + " "
                + step.measure().unit();
        Cost cost = steps.isZero()
                ? new Cost.Nothing()
                : new Cost.PerUnit(step.add().value().times(steps), step.add().unit(), Rational.ONE);
        return new Slice(label, quantity, cost);
    }

    private Slice lookedUp(Rate.Table table, Rational quantity) {
        Optional<Rational> measured = table.measure().value(facts);
        if (measured.isEmpty()) {
            return new Slice("", quantity, new Cost.Open(table.measure().gaps(facts)));
        }
        assumptions.add(Reason.of("looked-up", table.called(), measured.get()));
        Optional<Rate.Entry> entry = table.entry(measured.get());
        Quantity price = entry.orElse(table.lowest()).price();
        if (entry.isPresent() || table.below().isEmpty()) {
            String label = (entry.isPresent() ? "≥ " : "< ")
                    + entry.orElse(table.lowest()).from();
            return new Slice(label, quantity, new Cost.PerUnit(price.value(), price.unit(), Rational.ONE));
        }
        Rational lowest = table.lowest().from().value();
        Rational more = table.below().get().added(lowest.minus(measured.get()));
        Cost cost = new Cost.PerUnit(price.value().plus(more), price.unit(), Rational.ONE);
        return new Slice("< " + table.lowest().from(), quantity, cost);
    }

    private static Slice packaged(Rate.Packages packages, Rational quantity) {
        Rational count = packages.count(quantity);
        Cost cost = count.isZero()
                ? new Cost.Nothing()
                : new Cost.Lump(packages.price().value(), packages.price().unit());
        return new Slice(count + " × " + packages.size(), count, cost);
    }

    private Cost cost(Price price, Rational quantity) {
        if (price instanceof Price.Fixed fixed) {
            return new Cost.PerUnit(fixed.price().value(), fixed.price().unit(), Rational.ONE);
        }
        if (price instanceof Price.Given given) {
            return given(given.price());
        }
        if (price instanceof Price.Multiple multiple) {
            return multiplied(multiple, quantity);
        }
        if (price instanceof Price.AsIn as) {
            return asIn(as, quantity);
        }
        return new Cost.Open(List.of(((Price.Unsettled) price).reason()));
    }

    private Cost given(Expression price) {
        return price.value(facts)
                .<Cost>map(value -> new Cost.PerUnit(value, price.unit(), Rational.ONE))
                .orElseGet(() -> new Cost.Open(price.gaps(facts)));
    }

    private Cost multiplied(Price.Multiple multiple, Rational quantity) {
        Cost base = slices(multiple.base(), quantity).get(0).cost();
        return base instanceof Cost.PerUnit unit
                ? new Cost.PerUnit(unit.price(), unit.unit(), unit.times().times(multiple.onTop()))
                : base;
    }

    /** The rate of the other schedule that day, whomever that schedule itself applies to. */
    private Cost asIn(Price.AsIn as, Rational quantity) {
        LocalDate day = days.days().from();
        Optional<Rate> rate = book.find(as.schedule())
                .flatMap(schedule -> schedule.inForceOn(day))
                .flatMap(RatePricer::firstRate);
        Cost cost = rate.map(found -> new RatePricer(book, days, as.given().orElse(facts), assumptions)
                        .slices(found, quantity)
                        .get(0)
                        .cost())
                .orElseGet(() -> new Cost.Open(List.of(Reason.of("not-in-force", as.schedule(), day))));
        if (cost instanceof Cost.PerUnit) {
            assumptions.add(Reason.of("rate-as-in", as.schedule()));
        }
        return cost;
    }

    private static Optional<Rate> firstRate(Version version) {
        for (Charge charge : version.charges()) {
            if (charge instanceof Charge.OfQuantity of) {
                return Optional.of(of.rate());
            }
        }
        return Optional.empty();
    }
}
