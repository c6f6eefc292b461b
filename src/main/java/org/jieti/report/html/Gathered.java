package org.jieti.report.html;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jieti.assessment.Assessment;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Rational;
import org.jieti.report.Overview;
import org.jieti.report.Wording;
import org.jieti.schedule.ScheduleBook;

/** All that the page is made of, gathered assessment by assessment. */
record Gathered(Overview overview, Months months, LawUsed law, Derivations derivations, Roll roll) {

    static Gathered nothing(Dictionary dictionary, ScheduleBook book, Locale locale) {
        Derivations derivations = new Derivations(dictionary, book, new Wording(locale));
        return new Gathered(
                new Overview(dictionary, locale),
                new Months(),
                new LawUsed(),
                derivations,
                new Roll(Entry.Fields.of(dictionary), derivations));
    }

    void add(Assessment assessment) throws IOException {
        overview.add(assessment);
        months.add(assessment);
        assessment.lines().forEach(law::add);
        roll.add(assessment);
    }

    Histogram perOutput() {
        return spread(Entry::perOutput);
    }

    Histogram perElectricity() {
        return spread(Entry::perElectricity);
    }

    private Histogram spread(Function<Entry, Optional<Rational>> measure) {
        Collection<Entry> entries = roll.entries();
        List<Rational> values =
                entries.stream().map(measure).flatMap(Optional::stream).toList();
        return Histogram.of(values);
    }
}
