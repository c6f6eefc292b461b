package org.jieti.report.html;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jieti.assessment.Assessment;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Money;
import org.jieti.domain.Named;
import org.jieti.domain.Rational;
import org.jieti.domain.Resource;

/** An enterprise with all its periods: how the sheets describe it last, what it owes, and from what. */
final class Entry {

    /** The fields that are shown or measured. */
    record Fields(Field name, Field region, Field industry, Field category, Field output, Field electricity) {
        static Fields of(Dictionary dictionary) {
            return new Fields(
                    dictionary.field("enterprise"),
                    dictionary.field("region"),
                    dictionary.field("industry"),
                    dictionary.field("category"),
                    dictionary.field("output_t"),
                    dictionary.field("electricity_kwh"));
        }
    }

    /** What is owed for something that was made or used, and how much of it, over the periods of which both are known. */
    private static final class Measure {
        private Money owed = Money.ZERO;
        private Rational amount = Rational.ZERO;

        private void add(Money more, Optional<Rational> used) {
            if (used.isPresent() && used.get().signum() > 0) {
                owed = owed.plus(more.withoutOrigin());
                amount = amount.plus(used.get().withoutOrigin());
            }
        }

        private Optional<Rational> yuanForOne() {
            return amount.isZero() ? Optional.empty() : Optional.of(owed.yuan().dividedBy(amount));
        }
    }

    private final String id;
    private final Map<Resource, Money> owed = new EnumMap<>(Resource.class);
    private final Measure output = new Measure();
    private final Measure electricity = new Measure();
    private final StringBuilder periods = new StringBuilder();
    private String name = "";
    private Named region = Named.NOTHING;
    private Named industry = Named.NOTHING;
    private Named category = Named.NOTHING;
    private Money total = Money.ZERO;
    private boolean isOpen = true;
    private int count;
    private long undetermined;

    Entry(String id) {
        this.id = id;
    }

    void add(Assessment assessment, Fields fields) {
        Facts facts = assessment.assessed().latestFacts();
        facts.words(fields.name()).ifPresent(words -> name = words);
        region = Named.stated(facts, fields.region()).or(region);
        industry = Named.stated(facts, fields.industry()).or(industry);
        category = Named.stated(facts, fields.category()).or(category);
        for (Resource resource : Resource.values()) {
            assessment.of(resource).ifPresent(due -> owed.merge(resource, due.withoutOrigin(), Money::plus));
        }
        total = total.plus(assessment.total().withoutOrigin());
        isOpen &= assessment.isOpen();
        count++;
        undetermined += assessment.undetermined();
        if (!assessment.isOpen()) {
            output.add(assessment.total(), facts.number(fields.output()));
        }
        assessment.of(Resource.ELECTRICITY).ifPresent(due -> electricity.add(due, facts.number(fields.electricity())));
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    Named region() {
        return region;
    }

    Named industry() {
        return industry;
    }

    Named category() {
        return category;
    }

    /** What is owed for each resource of which anything is determined. */
    Map<Resource, Money> owed() {
        return owed;
    }

    Money total() {
        return total;
    }

    /** Whether nothing of what it may owe could be determined, in any period. */
    boolean isOpen() {
        return isOpen;
    }

    int count() {
        return count;
    }

    long undetermined() {
        return undetermined;
    }

    /** Yuan for a tonne of output, all levies together. */
    Optional<Rational> perOutput() {
        return output.yuanForOne();
    }

    /** Yuan for a kilowatt-hour, the levies on electricity alone. */
    Optional<Rational> perElectricity() {
        return electricity.yuanForOne();
    }

    /** Its periods with their lines, as JSON, one after the other. */
    StringBuilder periods() {
        return periods;
    }

    void forgetPeriods() {
        periods.setLength(0);
        periods.trimToSize();
    }
}
