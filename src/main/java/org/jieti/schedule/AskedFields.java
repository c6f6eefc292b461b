package org.jieti.schedule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jieti.domain.Field;
import org.jieti.schedule.Heading.Asked;

/** The fields that a schedule asks for. */
public final class AskedFields {

    private final Set<Field> fields = new LinkedHashSet<>();
    private final Map<String, Set<String>> words = new TreeMap<>();

    private AskedFields() {}

    /** The words for which the conditions of any version ask, in the order of the names of their fields. */
    static List<Asked> words(Schedule schedule) {
        AskedFields asked = new AskedFields();
        schedule.versions().forEach(asked::add);
        List<Asked> words = new ArrayList<>();
        asked.words.forEach((field, terms) -> words.add(new Asked(field, List.copyOf(terms))));
        return words;
    }

    /** Those of a version, in the order in which it asks: whom it is about, what it charges, by which rate, how often. */
    public static List<Field> of(Version version) {
        AskedFields asked = new AskedFields();
        asked.add(version);
        return List.copyOf(asked.fields);
    }

    private void add(Version version) {
        add(version.applies());
        version.exemptions().forEach(exemption -> add(exemption.when()));
        version.charges().forEach(this::add);
    }

    private void add(Charge charge) {
        if (charge instanceof Charge.OfQuantity of) {
            add(of.when().condition());
            add(of.quantity());
            add(of.rate());
            add(of.multipliers());
        } else if (charge instanceof Charge.OfEquivalents of) {
            add(of.rate());
            add(of.multipliers());
        } else if (charge instanceof Charge.OnLevies on) {
            add(on.when().condition());
            add(on.rate());
        } else if (charge instanceof Charge.Unsettled open) {
            add(open.when().condition());
        }
    }

    private void add(Multipliers multipliers) {
        multipliers.multipliers().forEach(multiplier -> {
            add(multiplier.when());
            multiplier.unlessAny().forEach(this::add);
        });
    }

    private void add(Rate rate) {
        if (rate instanceof Rate.Lookup lookup) {
            lookup.rows().forEach(row -> {
                add(row.when());
                add(row.rate());
            });
        } else if (rate instanceof Rate.Tiers tiers) {
            tiers.measure().ifPresent(this::add);
            tiers.boundsPer().ifPresent(this::add);
            tiers.tiers().forEach(tier -> tier.rate().ifPresent(this::add));
        } else if (rate instanceof Rate.Step step) {
            add(step.measure());
        } else if (rate instanceof Rate.Table table) {
            add(table.measure());
        } else if (rate instanceof Price.Multiple multiple) {
            add(multiple.base());
        } else if (rate instanceof Price.Given given) {
            add(given.price());
        }
    }

    private void add(Condition condition) {
        if (condition instanceof Condition.Comparison comparison) {
            add(comparison.left());
            add(comparison.right());
        } else if (condition instanceof Condition.AllOf all) {
            all.conditions().forEach(this::add);
        } else if (condition instanceof Condition.Settled settled) {
            add(settled.asked());
        } else if (condition instanceof Condition.OneOf one) {
            fields.add(one.field());
            Set<String> terms = words.computeIfAbsent(one.field().name(), first -> new LinkedHashSet<>());
            one.terms().forEach(term -> terms.add(term.code()));
        }
    }

    /** Of two ways to a figure both are asked for: which one is gone depends on what is known. */
    private void add(Expression figure) {
        if (figure instanceof Expression.Fact fact) {
            fields.add(fact.field());
        } else if (figure instanceof Expression.Joint joint) {
            add(joint.left());
            add(joint.right());
        } else if (figure instanceof Expression.Alternative either) {
            add(either.first());
            add(either.second());
        } else if (figure instanceof Expression.Absolute absolute) {
            add(absolute.figure());
        } else if (figure instanceof Expression.PowerFactor factor) {
            add(factor.active());
            add(factor.reactive());
        } else if (figure instanceof Expression.Extreme extreme) {
            extreme.figures().forEach(this::add);
        }
    }
}
