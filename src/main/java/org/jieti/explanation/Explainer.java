package org.jieti.explanation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieti.assessment.Assessment;
import org.jieti.assessment.AssessmentLine;
import org.jieti.assessment.AssessmentLine.Arrear;
import org.jieti.assessment.AssessmentLine.Subject;
import org.jieti.assessment.Priced;
import org.jieti.domain.Case;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.PaymentFields;
import org.jieti.domain.Rational;
import org.jieti.domain.Term;
import org.jieti.schedule.AskedFields;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.Schedule.Change;
import org.jieti.schedule.ScheduleBook;
import org.jieti.schedule.Version;

/** Finds the law and the facts behind every line of an assessment. */
public final class Explainer {

    private final ScheduleBook book;
    private final Field outlet;
    private final Field pollutant;
    private final Field load;
    private final Field finding;
    private final List<Field> ofPayments;

    public Explainer(ScheduleBook book, Dictionary dictionary) {
        this.book = book;
        this.outlet = dictionary.field("outlet");
        this.pollutant = dictionary.field("pollutant");
        this.load = dictionary.field("load");
        this.finding = dictionary.field("finding");
        this.ofPayments = PaymentFields.of(dictionary).all();
    }

    /**
     * Explains every line.
     *
     * @param assessment of a case whose facts know where they come from
     */
    public Explanation explain(Assessment assessment) {
        List<ExplainedLine> lines = assessment.lines().stream()
                .map(line -> explain(assessment.assessed(), line))
                .toList();
        return new Explanation(assessment, lines);
    }

    private ExplainedLine explain(Case assessed, AssessmentLine line) {
        Optional<Schedule> schedule = line.schedule().flatMap(book::find);
        Optional<Version> version = schedule.flatMap(found -> found.inForceOn(
                found.change() == Change.BY_DAY
                        ? line.arrear().map(Arrear::days).orElse(line.days()).from()
                        : assessed.period().from()));
        Facts facts = line.arrear()
                .map(arrear -> assessed.payments().get(arrear.payment()).orElse(assessed.latestFacts()))
                .orElseGet(() -> facts(assessed, line));
        List<Field> asked = new ArrayList<>(version.map(AskedFields::of).orElse(List.of()));
        line.arrear()
                .ifPresent(payment -> ofPayments.stream()
                        .filter(field -> !asked.contains(field))
                        .forEach(asked::add));
        return new ExplainedLine(line, schedule, version, known(facts, asked, line));
    }

    /** What is known on the first day of the line, and of the row if it is about one. */
    private Facts facts(Case assessed, AssessmentLine line) {
        Facts ofDays = assessed.stretches().stream()
                .filter(stretch -> stretch.days().contains(line.days().from()))
                .map(Case.Stretch::facts)
                .findFirst()
                .orElse(Facts.NONE);
        return line.subject()
                .flatMap(subject -> Stream.concat(assessed.discharges().stream(), assessed.inspections().stream())
                        .filter(row -> isAbout(row, subject))
                        .findFirst())
                .map(row -> row.orElse(ofDays))
                .orElse(ofDays);
    }

    private boolean isAbout(Facts row, Subject subject) {
        String found = row.term(finding).map(Term::zh).orElse("");
        return row.words(outlet).or(() -> row.words(load)).orElse("").equals(subject.where())
                && row.words(pollutant).orElse(found).equals(subject.what());
    }

    private static List<KnownFact> known(Facts facts, List<Field> asked, AssessmentLine line) {
        Map<Object, KnownFact> known = new LinkedHashMap<>();
        for (Field field : asked) {
            facts.find(field)
                    .map(value -> new KnownFact(field, value, facts.source(field)))
                    .ifPresent(fact -> known.put(key(fact), fact));
        }
        Derivation derivation = new Derivation();
        line.priced().map(Priced::amount).ifPresent(amount -> derivation.of(amount.yuan()));
        derivation.of(line.amount().yuan());
        for (Operand.Stated stated : derivation.stated()) {
            Rational value = stated.value().withoutOrigin();
            KnownFact fact = new KnownFact(stated.field(), value, Optional.of(stated.source()));
            known.putIfAbsent(key(fact), fact);
        }
        return List.copyOf(known.values());
    }

    /** A fact that two rows state is two facts. */
    private static Object key(KnownFact fact) {
        return List.of(fact.field(), fact.source());
    }
}
