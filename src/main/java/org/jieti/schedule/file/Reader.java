package org.jieti.schedule.file;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.FieldType;
import org.jieti.domain.Quantity;
import org.jieti.domain.Rational;
import org.jieti.domain.Reason;
import org.jieti.domain.Term;
import org.jieti.domain.Unit;
import org.jieti.problem.ScheduleFault;
import org.jieti.schedule.Citation;
import org.jieti.schedule.EffectivePeriod;
import org.jieti.schedule.Place;
import org.jieti.schedule.ScheduleId;
import org.jieti.schedule.Standing;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * What the readers of one file share: its dictionary, its library, its faults, and the values that stand everywhere.
 *
 * @param library the schedules and tables it may name
 */
record Reader(
        Dictionary dictionary,
        Library library,
        Faults faults,
        ExpressionParser expressions,
        ConditionParser conditions) {

    static final Map<String, Standing> STANDINGS = Map.of(
            "quoted", Standing.QUOTED,
            "reported", Standing.REPORTED,
            "recalled", Standing.RECALLED);

    static Reader of(Dictionary dictionary, Library library, Faults faults) {
        ExpressionParser expressions = new ExpressionParser(dictionary, faults);
        return new Reader(
                dictionary, library, faults, expressions, new ConditionParser(dictionary, faults, expressions));
    }

    Optional<Term> term(String vocabulary, Optional<Node> node) {
        return node.flatMap(value -> conditions.term(vocabulary, value));
    }

    Optional<LocalDate> day(Mapping mapping, Node node) {
        String text = mapping.text(node);
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            faults.add(node, ScheduleFault.NOT_A_DAY, text);
            return Optional.empty();
        }
    }

    /** The days from {@code from} on, until {@code until} if that is there. */
    Optional<EffectivePeriod> days(Mapping mapping) {
        Optional<LocalDate> until = mapping.find("until").flatMap(node -> day(mapping, node));
        return mapping.require("from")
                .flatMap(node -> day(mapping, node))
                .map(first -> new EffectivePeriod(first, until));
    }

    Citation citation(Optional<Mapping> cited) {
        if (cited.isEmpty()) {
            return new Citation("", "", Optional.empty(), "", Standing.RECALLED, "", "");
        }
        try (Mapping cite = cited.get()) {
            Standing standing = standing(cite);
            String document = cite.requireText("document");
            String issuer = cite.requireText("issuer");
            Optional<LocalDate> issued = cite.find("issued").flatMap(node -> day(cite, node));
            String article = cite.findText("article").orElse("");
            Notes notes = Notes.of(cite);
            return new Citation(document, issuer, issued, article, standing, notes.en(), notes.zh());
        }
    }

    private static Standing standing(Mapping cite) {
        String standing = cite.requireText("standing");
        return standing.isEmpty() ? Standing.RECALLED : cite.choice("standing", standing, STANDINGS, Standing.RECALLED);
    }

    /** The words of {@code says} and {@code says_zh}, which stands for itself in both languages if it is alone. */
    Reason words(Mapping mapping, String key) {
        String en = mapping.requireText(key);
        return Reason.inWords(en, mapping.findText(key + "_zh").orElse(en));
    }

    /** A number in a unit that must fit another. */
    Optional<Rational> quantityIn(Node node, Unit unit) {
        Optional<Quantity> quantity = expressions.quantity(node);
        if (quantity.isPresent() && !quantity.get().unit().fits(unit)) {
            faults.addUnit(node, quantity.get(), quantity.get().unit(), unit);
            return Optional.empty();
        }
        return quantity.map(found -> found.in(unit));
    }

    /** Facts as a schedule gives them: fields by canonical name, numbers with units. Some keys are no facts. */
    Facts facts(Mapping given, String... otherKeys) {
        Facts facts = Facts.NONE;
        for (String key : given.keys()) {
            if (List.of(otherKeys).contains(key)) {
                continue;
            }
            Node node = given.find(key).orElseThrow();
            Optional<Field> field = dictionary.findField(key);
            if (field.isEmpty()) {
                faults.add(node, ScheduleFault.UNKNOWN_FIELD, key);
                continue;
            }
            Optional<?> value = fact(given, field.get(), node);
            if (value.isPresent()) {
                facts = facts.with(field.get(), value.get());
            }
        }
        return facts;
    }

    private Optional<?> fact(Mapping given, Field field, Node node) {
        if (field.isQuantity()) {
            return quantityIn(node, field.unit());
        }
        if (field.type() == FieldType.OPEN_TERM) {
            String text = given.text(node);
            Optional<Term> term = dictionary.vocabulary(field.vocabulary()).find(text);
            return term.isPresent() ? term : Optional.of(text);
        }
        if (field.type() == FieldType.DAY) {
            return day(given, node);
        }
        return field.isTerm() ? conditions.term(field.vocabulary(), node) : Optional.of(given.text(node));
    }

    /** Where a node stands, in the file that it was read from. */
    static Place place(Node node) {
        return new Place(node.getStartMark().map(Mark::getName).orElse(""), Faults.line(node), Faults.column(node));
    }

    static ScheduleId id(String path) {
        return new ScheduleId(path);
    }
}
