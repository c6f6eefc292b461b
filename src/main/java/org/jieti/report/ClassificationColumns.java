package org.jieti.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jieti.catalogue.EnergyLimit.Level;
import org.jieti.catalogue.EnergyStandard;
import org.jieti.catalogue.Item;
import org.jieti.catalogue.Programme.Plan;
import org.jieti.classification.CatalogueFinding.Hit;
import org.jieti.classification.Classification;
import org.jieti.classification.EnergyFinding;
import org.jieti.classification.PlanFinding.State;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Grain;
import org.jieti.domain.Period;
import org.jieti.domain.Rational;
import org.jieti.schedule.Standing;

/**
 * What stands in a register that was worked out: the columns of a register, so that {@code assess} takes it, and after them
 * why, under names that are no fields.
 */
public final class ClassificationColumns {

    private static final List<String> FOUND = List.of(
            "enterprise_id",
            "enterprise",
            "region",
            "industry",
            "category",
            "over_limit_multiple",
            "plan_status",
            "valid_from",
            "valid_until");

    private static final List<String> WHY = List.of(
            "listing",
            "listed_equipment",
            "item",
            "catalogue",
            "document",
            "due",
            "energy",
            "energy_level",
            "energy_document",
            "plan",
            "measures",
            "reason");

    private final Wording wording;
    private final Field overLimit;
    private final Field planStatus;
    private final List<Field> about;
    private final List<Field> carried;
    private final boolean hasMultiples;

    /** @param all every row that will be written: what the sheets say else of the enterprises is carried along */
    public ClassificationColumns(Dictionary dictionary, Wording wording, List<Classification> all) {
        this.wording = wording;
        this.overLimit = dictionary.field("over_limit_multiple");
        this.planStatus = dictionary.field("plan_status");
        this.carried = dictionary.fields().stream()
                .filter(field -> field.grain() == Grain.ENTERPRISE && !FOUND.contains(field.name()))
                .filter(field -> all.stream().anyMatch(one -> one.facts().has(field)))
                .toList();
        this.hasMultiples = all.stream()
                .anyMatch(one -> one.energy().status() != EnergyFinding.Status.NOT_CONSIDERED
                        || one.facts().has(overLimit));
        this.about = Stream.of("enterprise", "region", "industry")
                .map(dictionary::field)
                .toList();
    }

    /** The same columns in the words of a language. */
    public List<String> headers(ColumnNames names) {
        return headers().stream()
                .map(header -> WHY.contains(header) ? names.of(header) : names.ofField(header))
                .toList();
    }

    /** Without any multiple there is no column of it, lest {@code assess} take it for one with empty cells. */
    public List<String> headers() {
        List<String> headers = new ArrayList<>(FOUND);
        if (!hasMultiples) {
            headers.remove(overLimit.name());
        }
        carried.forEach(field -> headers.add(field.name()));
        headers.addAll(WHY);
        return headers;
    }

    public List<Cell> row(Classification one) {
        List<Cell> row = new ArrayList<>();
        row.add(new Cell.Text(one.enterprise()));
        about.forEach(field -> row.add(cell(one.facts(), field)));
        row.add(text(one.catalogue().category(), Object::toString));
        if (hasMultiples) {
            row.add(multiple(one));
        }
        row.add(new Cell.Text(planStatus(one)));
        row.add(day(one.days().from(), Period.ALWAYS.from()));
        row.add(
                one.days().until().equals(Period.ALWAYS.until())
                        ? Cell.Text.EMPTY
                        : new Cell.Text(one.days().lastDay().toString()));
        carried.forEach(field -> row.add(cell(one.facts(), field)));
        row.addAll(catalogue(one));
        row.addAll(energy(one.energy()));
        row.addAll(plan(one));
        row.add(new Cell.Text(reason(one)));
        return row;
    }

    private static Cell day(LocalDate day, LocalDate open) {
        return day.equals(open) ? Cell.Text.EMPTY : new Cell.Text(day.toString());
    }

    private static Cell cell(Facts facts, Field field) {
        return field.isQuantity()
                ? facts.number(field).<Cell>map(Cell.Figure::new).orElse(Cell.Text.EMPTY)
                : text(facts.words(field), word -> word);
    }

    /** Rounded up, so that what is over a bound stays over it. What the sheets say goes before what is found. */
    private Cell multiple(Classification one) {
        Optional<Rational> stated = one.facts().number(overLimit);
        return stated.or(() -> one.energy().multiple().map(Rational::roundedUpAsPrinted))
                .<Cell>map(Cell.Figure::new)
                .orElse(Cell.Text.EMPTY);
    }

    /** Only a plan that the law knows decides about prices. */
    private String planStatus(Classification one) {
        return one.plan()
                .plan()
                .flatMap(known -> one.plan().state())
                .map(State::word)
                .or(() -> one.facts().words(planStatus))
                .orElse("");
    }

    private List<Cell> catalogue(Classification one) {
        Optional<Hit> hit = one.catalogue().hit();
        return List.of(
                new Cell.Text(one.catalogue().status().word()),
                text(hit, Hit::equipment),
                text(hit, found -> wording.reason(found.item().says())),
                text(hit, found -> found.catalogue().id()),
                text(hit, found -> found.edition().citation().document()),
                text(hit.map(Hit::item).flatMap(Item::due), LocalDate::toString));
    }

    private static List<Cell> energy(EnergyFinding energy) {
        return List.of(
                new Cell.Text(energy.status().word()),
                text(energy.reached(), Level::word),
                text(energy.standard(), EnergyStandard::name));
    }

    private List<Cell> plan(Classification one) {
        Optional<State> state = one.plan().state();
        String words = state.map(known -> wording.text(
                        "plan." + known.word(),
                        one.plan().deadline().map(LocalDate::toString).orElse("")))
                .orElse("");
        return List.of(
                new Cell.Text(words), text(one.plan().plan().flatMap(plan -> measures(plan, state)), word -> word));
    }

    private Optional<String> measures(Plan plan, Optional<State> state) {
        return state.filter(known -> known != State.DONE)
                .map(known -> wording.reason(known == State.OVERDUE ? plan.overdue() : plan.inPlan()));
    }

    /** Why a thing is not told or was taken so, and how well the law is known that was found. */
    public String reason(Classification one) {
        Stream<String> reasons = Stream.of(
                        one.catalogue().reasons(),
                        one.energy().reasons(),
                        one.plan().reasons())
                .flatMap(List::stream)
                .distinct()
                .map(wording::reason);
        Stream<String> standings = Stream.concat(
                        one.catalogue().hit().map(hit -> hit.item().standing()).stream(),
                        one.energy().standard().map(found -> found.citation().standing()).stream())
                .filter(standing -> standing != Standing.QUOTED)
                .distinct()
                .map(standing -> wording.text("reason.standing-" + standing.word()));
        return String.join("; ", Stream.concat(reasons, standings).toList());
    }

    private static <T> Cell text(Optional<T> value, Function<T, String> words) {
        return new Cell.Text(value.map(words).orElse(""));
    }
}
