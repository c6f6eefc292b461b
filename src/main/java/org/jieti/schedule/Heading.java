package org.jieti.schedule;

import java.util.List;
import java.util.stream.Stream;
import org.jieti.domain.Term;

/**
 * What is known of a schedule before it is opened: enough to tell whether a run has any use for it.
 *
 * @param meets the levies it says something about when they meet its own on the same quantity, and those it charges on
 * @param words the fields of which its conditions ask for words, by name
 * @param versions the columns each version is reckoned from
 */
public record Heading(
        ScheduleId id, Term levy, Term region, List<Term> meets, List<String> words, List<Needs> versions) {

    public static Heading of(Schedule schedule) {
        Stream<Term> combined = schedule.combinations().stream().flatMap(combination -> combination.levies().stream());
        Stream<Term> charged = schedule.versions().stream()
                .flatMap(version -> version.charges().stream())
                .flatMap(charge -> charge instanceof Charge.OnLevies on ? on.levies() : Stream.of());
        List<Term> meets = Stream.concat(combined, charged).distinct().toList();
        return new Heading(
                schedule.id(),
                schedule.levy(),
                schedule.region(),
                meets,
                AskedFields.words(schedule),
                schedule.versions().stream().map(Needs::of).toList());
    }
}
