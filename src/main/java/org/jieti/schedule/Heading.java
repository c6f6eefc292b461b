package org.jieti.schedule;

import java.util.List;
import java.util.stream.Stream;
import org.jieti.domain.Term;

/**
 * What is known of a schedule before it is opened: enough to tell whether a run has any use for it.
 *
 * @param meets the levies it says something about when they meet its own on the same quantity, and those it charges on
 * @param words the words for which its conditions ask
 * @param versions the columns each version is reckoned from
 */
public record Heading(
        ScheduleId id, Term levy, Term region, List<Term> meets, List<Asked> words, List<Needs> versions) {

    /**
     * The words for which conditions ask of a field.
     *
     * @param field its name
     * @param terms the terms that are asked for, by code: whether the field has one of them, or one within them
     */
    public record Asked(String field, List<String> terms) {}

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
