package org.jieti.study;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jieti.domain.Term;
import org.jieti.schedule.EquivalentTable;
import org.jieti.schedule.Heading;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.ScheduleBook;
import org.jieti.schedule.ScheduleId;

/** Of which levies the law of a place is the same in both books, with all that it follows. */
final class UnchangedLaw {

    private final ScheduleBook baseline;
    private final ScheduleBook reform;
    private final Map<Question, Boolean> known = new HashMap<>();

    private record Question(Term levy, Optional<Term> place) {

        /** Whether a schedule of such a heading may be about the place, which may be any if it is not known. */
        private boolean isAbout(Heading heading) {
            return heading.levy().equals(levy)
                    && place.map(here -> here.isWithin(heading.region())
                                    || heading.region().isWithin(here))
                            .orElse(true);
        }
    }

    UnchangedLaw(ScheduleBook baseline, ScheduleBook reform) {
        this.baseline = baseline;
        this.reform = reform;
    }

    /** @param place empty if it is not known */
    boolean holds(Term levy, Optional<Term> place) {
        return known.computeIfAbsent(
                new Question(levy, place),
                asked -> rules(baseline, asked).equals(rules(reform, asked))
                        && tables(baseline).equals(tables(reform)));
    }

    private static Set<Schedule> rules(ScheduleBook book, Question asked) {
        return StreamSupport.stream(book.headings().spliterator(), false)
                .filter(asked::isAbout)
                .map(Heading::id)
                .flatMap(id -> rules(book, id).stream())
                .collect(Collectors.toSet());
    }

    private static Set<Schedule> rules(ScheduleBook book, ScheduleId id) {
        return book.find(id).map(book::withFollowed).orElse(Set.of());
    }

    private static Set<String> tables(ScheduleBook book) {
        return book.tables().stream().map(EquivalentTable::digest).collect(Collectors.toSet());
    }
}
