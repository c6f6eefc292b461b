package org.jieti.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jieti.assessment.Plan.Meeting;
import org.jieti.domain.Case;
import org.jieti.domain.Figures;
import org.jieti.domain.Period;
import org.jieti.domain.PlainCase;
import org.jieti.domain.Rational;
import org.jieti.domain.Resource;
import org.jieti.domain.Trail;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about levies that meet on one quantity, in cases of which the same fields are filled.
 *
 * @param <P> what is kept of a decision
 */
final class PartPrecedents<P> implements Figures {

    private static final int MOST_DECISIONS = 1 << 10;

    private final Assessor assessor;
    private final Meeting meeting;
    private final Clerk<P, ?> clerk;
    private final AtomicInteger remembered;
    private @Nullable Course<Kept<Decided<P>>> first;
    private Rational[] results = new Rational[0];
    private final Map<List<Sum>, List<Sum>> shapes = new HashMap<>();
    private int decisions;
    private @Nullable Kept<Decided<P>> found;

    /**
     * A part that was decided.
     *
     * @param part the first of its kind; of others the lines are the same, but for the numbers
     * @param shape of what its lines add up to
     */
    record Decided<P>(P kept, Part part, List<Sum> shape) {}

    /** How many lines of a resource there are. The amounts are the first numbers that are wanted, in the same order. */
    record Sum(Resource resource, int lines, int undetermined) {}

    /** @param remembered how many laws and decisions are kept in all */
    PartPrecedents(Assessor assessor, Meeting meeting, Clerk<P, ?> clerk, AtomicInteger remembered) {
        this.remembered = remembered;
        this.assessor = assessor;
        this.meeting = meeting;
        this.clerk = clerk;
    }

    /** What a like case came to; nothing if this one has to be assessed by itself. */
    @Nullable
    Decided<P> follow(PlainCase one) {
        Course<Kept<Decided<P>>> end = end(one);
        if (end == null && decisions < MOST_DECISIONS && remembered.get() < Precedents.MOST_REMEMBERED) {
            decide(one);
            end = end(one);
        }
        found = end == null ? null : end.kept();
        return found == null ? null : found.what();
    }

    /** A number of the case that was followed last. */
    @Override
    public Rational number(int wanted) {
        if (found == null) {
            throw new IllegalStateException("nothing was found to follow");
        }
        return found.number(wanted, results);
    }

    private @Nullable Course<Kept<Decided<P>>> end(PlainCase one) {
        Course<Kept<Decided<P>>> course = first;
        while (course != null) {
            Course<Kept<Decided<P>>> next = course.next(one, results);
            if (next == course) {
                return course;
            }
            course = next;
        }
        return null;
    }

    private void decide(PlainCase one) {
        decisions++;
        remembered.incrementAndGet();
        Trail trail = new Trail();
        Case followed = one.whole().followedOn(trail);
        Part part = assessor.part(followed, meeting);
        trail.endOfWords();
        if (!saysAllThatWasRead(one, trail)) {
            return;
        }
        Kept.Numbers numbers = new Kept.Numbers();
        part.owed().values().forEach(owed -> numbers.want(owed.amount().yuan()));
        Optional<P> kept = part.lines().stream().anyMatch(line -> namesDays(line, one.period()))
                ? Optional.empty()
                : clerk.part(Assessment.ofPart(followed, part), numbers);
        trail.end();
        Steps steps = new Steps();
        trail.notes().forEach(steps::ask);
        Optional<Kept<Decided<P>>> end =
                kept.map(what -> Kept.of(new Decided<>(what, part, shape(part)), numbers, steps));
        first = steps.leadTo(end.orElse(null), first);
        if (results.length < steps.count()) {
            results = new Rational[steps.count()];
        }
    }

    /** The shape of a part; one that was there before is the same list. */
    private List<Sum> shape(Part part) {
        List<Sum> shape = new ArrayList<>();
        for (Map.Entry<Resource, Owed> owed : part.owed().entrySet()) {
            shape.add(new Sum(
                    owed.getKey(), owed.getValue().lines(), owed.getValue().undetermined()));
        }
        return Objects.requireNonNullElse(shapes.putIfAbsent(shape, shape), shape);
    }

    /** Whether the form of a case has every word that was read. */
    private static boolean saysAllThatWasRead(PlainCase one, Trail trail) {
        return trail.notes().stream()
                .allMatch(note -> !(note instanceof Trail.Word word)
                        || one.form().words().find(word.field()).isPresent());
    }

    /** Whether it names days other than those of the period: they are those of one case. */
    private static boolean namesDays(AssessmentLine line, Period period) {
        return line.reasons().stream()
                .flatMap(reason -> reason.named().stream())
                .anyMatch(named -> named instanceof LocalDate || (named instanceof Period && !named.equals(period)));
    }
}
