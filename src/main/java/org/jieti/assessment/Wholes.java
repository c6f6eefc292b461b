package org.jieti.assessment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jieti.domain.Figures;
import org.jieti.domain.Fractions;
import org.jieti.domain.Origin;
import org.jieti.domain.PlainCase;
import org.jieti.domain.Rational;
import org.jieti.domain.Resource;
import org.jieti.domain.Trail;
import org.jspecify.annotations.Nullable;

/**
 * What the parts of decisions by one plan come to together, which depends on nothing but how many lines they have.
 *
 * @param <W> what is kept of a decision
 */
final class Wholes<W> implements Figures {

    /** More sums than a part has. */
    private static final int SUMS = Resource.values().length;

    private final Plan plan;
    private final Clerk<?, W> clerk;
    private final List<? extends PartPrecedents<?>> parts;
    private final Figures sums;
    private final Shapes<W> known = new Shapes<>();
    private final Slate slate = new Slate();
    private final Courses<Kept<W>> courses = new Courses<>(slate);
    private @Nullable Course<Kept<W>> last;

    /** What parts of some shapes come to, and those of these shapes and another one. */
    private static final class Shapes<W> {

        private final List<@Nullable Shapes<W>> more = new ArrayList<>();
        private @Nullable Course<Kept<W>> sum;

        private Shapes<W> with(int shape) {
            Shapes<W> before = shape < more.size() ? more.get(shape) : null;
            return before == null ? first(shape) : before;
        }

        private Shapes<W> first(int shape) {
            while (more.size() <= shape) {
                more.add(null);
            }
            Shapes<W> first = new Shapes<>();
            more.set(shape, first);
            return first;
        }
    }

    /** The sums of the parts of the case that was decided last. */
    private record Sums(List<? extends Figures> parts) implements Figures {

        @Override
        public Rational number(int index) {
            return parts.get(index / SUMS).number(index % SUMS);
        }

        @Override
        public void put(int index, Fractions into, int place) {
            parts.get(index / SUMS).put(index % SUMS, into, place);
        }
    }

    /** @param parts by which the parts of a case are decided before they are added */
    Wholes(Plan plan, Clerk<?, W> clerk, List<? extends PartPrecedents<?>> parts) {
        this.plan = plan;
        this.clerk = clerk;
        this.parts = parts;
        this.sums = new Sums(parts);
    }

    /** What is kept of a case whose parts were decided; nothing if it has to be assessed by itself. */
    @Nullable
    W add(PlainCase one) {
        Shapes<W> shapes = known;
        for (int i = 0; i < parts.size(); i++) {
            shapes = shapes.with(parts.get(i).decided().shape());
        }
        if (shapes.sum == null) {
            shapes.sum = sum(one);
        }
        last = shapes.sum;
        Kept<W> kept = last.kept();
        if (kept == null) {
            return null;
        }
        courses.take(last, sums);
        return kept.what();
    }

    /** A number of the case that was added up last. */
    @Override
    public Rational number(int wanted) {
        return slate.numbers().number(place(wanted));
    }

    @Override
    public long digits(int wanted, int places) {
        return slate.numbers().digits(place(wanted), places);
    }

    private int place(int wanted) {
        return Objects.requireNonNull(Objects.requireNonNull(last).kept()).place(wanted);
    }

    private Course<Kept<W>> sum(PlainCase one) {
        Trail trail = new Trail();
        List<Part> followed = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            followed.add(followed(parts.get(i).decided().part(), i, trail));
        }
        Kept.Numbers numbers = new Kept.Numbers();
        Assessment assessment = new Assessment(one.whole(), followed, plan.considered(), plan.isSettled());
        Optional<W> kept = clerk.whole(assessment, numbers);
        trail.end();
        boolean isSum = trail.notes().isEmpty();
        Steps steps = new Steps();
        Optional<Kept<W>> end = kept.filter(what -> isSum).map(what -> Kept.of(what, numbers, steps, slate));
        return steps.leadTo(end.orElse(null), null, courses);
    }

    private static Part followed(Part part, int index, Trail trail) {
        Map<Resource, Owed> owed = new EnumMap<>(Resource.class);
        part.owed().forEach((resource, sum) -> {
            Origin origin = new Origin.Followed(index * SUMS + owed.size(), trail);
            owed.put(resource, new Owed(sum.amount().from(origin), sum.lines(), sum.undetermined()));
        });
        return part.owing(owed);
    }
}
