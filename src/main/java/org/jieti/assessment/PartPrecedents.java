package org.jieti.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jieti.assessment.Plan.Meeting;
import org.jieti.domain.Case;
import org.jieti.domain.Figures;
import org.jieti.domain.Fractions;
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
    private final Slate slate = new Slate();
    private final Courses<Kept<Decided<P>>> courses = new Courses<>(slate);
    private final Map<List<Sum>, Integer> shapes = new HashMap<>();
    private int decisions;
    private @Nullable Kept<Decided<P>> found;

    /**
     * A part that was decided.
     *
     * @param part the first of its kind; of others the lines are the same, but for the numbers
     * @param shape a number, from 0, that is the same for those whose lines add up to as many sums of as many lines
     */
    record Decided<P>(P kept, Part part, int shape) {}

    /** How many lines of a resource there are. The amounts are the first numbers that are wanted, in the same order. */
    private record Sum(Resource resource, int lines, int undetermined) {}

    /** @param remembered how many laws and decisions are kept in all */
    PartPrecedents(Assessor assessor, Meeting meeting, Clerk<P, ?> clerk, AtomicInteger remembered) {
        this.remembered = remembered;
        this.assessor = assessor;
        this.meeting = meeting;
        this.clerk = clerk;
    }

    /** Decides a part as that of a like case; false if this one has to be assessed by itself. */
    boolean follow(PlainCase one) {
        Course<Kept<Decided<P>>> end = end(one);
        if (end == null && decisions < MOST_DECISIONS && remembered.get() < Precedents.MOST_REMEMBERED) {
            decide(one);
            end = end(one);
        }
        found = end == null ? null : end.kept();
        return found != null;
    }

    private @Nullable Course<Kept<Decided<P>>> end(PlainCase one) {
        return first == null ? null : courses.end(first, one);
    }

    /** What was found to follow. */
    Decided<P> decided() {
        return found().what();
    }

    private Kept<Decided<P>> found() {
        if (found == null) {
            throw new IllegalStateException("nothing was found to follow");
        }
        return found;
    }

    /** A number of the case that was followed last. */
    @Override
    public Rational number(int wanted) {
        return slate.numbers().number(place(wanted));
    }

    @Override
    public long digits(int wanted, int places) {
        return slate.numbers().digits(place(wanted), places);
    }

    @Override
    public void put(int wanted, Fractions into, int place) {
        into.put(place, slate.numbers(), place(wanted));
    }

    private int place(int wanted) {
        return found().place(wanted);
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
                kept.map(what -> Kept.of(new Decided<>(what, part, shape(part)), numbers, steps, slate));
        first = steps.leadTo(end.orElse(null), first, courses);
    }

    private int shape(Part part) {
        List<Sum> shape = new ArrayList<>();
        for (Map.Entry<Resource, Owed> owed : part.owed().entrySet()) {
            shape.add(new Sum(
                    owed.getKey(), owed.getValue().lines(), owed.getValue().undetermined()));
        }
        return shapes.computeIfAbsent(shape, unknown -> shapes.size());
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
