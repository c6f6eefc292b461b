package org.jieti.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jieti.catalogue.CatalogueLibrary;
import org.jieti.domain.Case;
import org.jieti.domain.Columns;
import org.jieti.domain.Enterprise;
import org.jieti.domain.Facts;
import org.jieti.domain.Period;
import org.jieti.problem.Problems;
import org.jieti.schedule.file.CatalogueLoader;
import org.jieti.schedule.file.ScheduleSource;
import org.jieti.support.Given;
import org.jieti.support.Law;

/** An enterprise written out in a test, and what the shipped catalogues, limits and plans say of it. */
final class Classified {

    static final CatalogueLibrary SHIPPED = shipped();

    private final Period days;
    private final Facts register;
    private final List<Facts> equipment = new ArrayList<>();
    private final List<Case> usage = new ArrayList<>();
    private Columns columns = Columns.ALL;

    private Classified(Period days, Facts register) {
        this.days = days;
        this.register = register;
    }

    private static CatalogueLibrary shipped() {
        try {
            Problems problems = new Problems();
            CatalogueLibrary library = new CatalogueLoader(Law.DICTIONARY)
                    .load(ScheduleSource.shippedCatalogues(), problems)
                    .orElse(null);
            assertThat(problems.all()).isEmpty();
            assertThat(library).isNotNull();
            return library;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** An enterprise through some days. */
    static Classified in(String period, String... register) {
        return new Classified(Period.find(period).orElseThrow(), Given.facts(register));
    }

    /** An enterprise on one day. */
    static Classified on(String day, String... register) {
        LocalDate from = LocalDate.parse(day);
        return new Classified(new Period(from, from.plusDays(1)), Given.facts(register));
    }

    Classified with(String... piece) {
        equipment.add(Given.facts(piece));
        return this;
    }

    Classified using(String period, String... facts) {
        Period used = Period.find(period).orElseThrow();
        Facts known = Given.facts(facts).orElse(register);
        usage.add(new Case("E1", used, List.of(new Case.Stretch(used, known)), List.of(), List.of(), Columns.ALL));
        return this;
    }

    Classified fromColumns(String... names) {
        columns = Columns.of(List.of(names).stream().map(Law.DICTIONARY::field).toList());
        return this;
    }

    List<Classification> all() {
        Enterprise enterprise =
                new Enterprise("E1", List.of(new Case.Stretch(days, register)), equipment, usage, columns);
        return new Classifier(SHIPPED, Law.DICTIONARY).classify(enterprise);
    }

    Classification only() {
        assertThat(all()).hasSize(1);
        return all().get(0);
    }
}
