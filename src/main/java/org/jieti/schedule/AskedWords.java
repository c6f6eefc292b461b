package org.jieti.schedule;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jieti.domain.Field;

/** The fields of which the conditions of a schedule ask for words. */
final class AskedWords {

    private final Set<String> names = new TreeSet<>();

    private AskedWords() {}

    /** Their names, in order. */
    static List<String> of(Schedule schedule) {
        AskedWords asked = new AskedWords();
        schedule.versions().forEach(asked::add);
        return List.copyOf(asked.names);
    }

    private void add(Version version) {
        add(version.applies());
        version.exemptions().forEach(exemption -> add(exemption.when()));
        for (Charge charge : version.charges()) {
            if (charge instanceof Charge.OfQuantity of) {
                add(of.when());
                add(of.rate());
                add(of.multipliers());
            } else if (charge instanceof Charge.OfEquivalents of) {
                add(of.rate());
                add(of.multipliers());
            }
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
            tiers.tiers().forEach(tier -> tier.rate().ifPresent(this::add));
        } else if (rate instanceof Price.Multiple multiple) {
            add(multiple.base());
        }
    }

    private void add(Condition condition) {
        condition.isAnswerable(this::note);
    }

    /** Every field is said to be there, so that the next one is asked for. */
    private boolean note(Field field) {
        if (field.isTerm()) {
            names.add(field.name());
        }
        return true;
    }
}
