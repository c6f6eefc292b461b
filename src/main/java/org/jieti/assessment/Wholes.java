package org.jieti.assessment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jieti.assessment.PartPrecedents.Decided;
import org.jieti.assessment.PartPrecedents.Sum;
import org.jieti.domain.Figures;
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
    private final List<? extends Figures> parts;
    private final Map<List<List<Sum>>, Course<Kept<W>>> known = new HashMap<>();
    private List<List<Sum>> lastShapes = List.of();
    private @Nullable Course<Kept<W>> last;
    private Rational[] results = new Rational[0];

    /** @param parts the sums of the parts of the case that was decided last */
    Wholes(Plan plan, Clerk<?, W> clerk, List<? extends Figures> parts) {
        this.plan = plan;
        this.clerk = clerk;
        this.parts = parts;
    }

    /** What is kept of a case; nothing if it has to be assessed by itself. */
    @Nullable
    W add(PlainCase one, List<? extends Decided<?>> decided) {
        if (last == null || !areLast(decided)) {
            lastShapes = decided.stream().<List<Sum>>map(Decided::shape).toList();
            last = known.computeIfAbsent(lastShapes, shapes -> sum(one, decided));
        }
        Kept<W> kept = last.kept();
        if (kept == null) {
            return null;
        }
        last.take(index -> parts.get(index / SUMS).number(index % SUMS), results);
        return kept.what();
    }

    private boolean areLast(List<? extends Decided<?>> decided) {
        for (int i = 0; i < decided.size(); i++) {
            if (!decided.get(i).shape().equals(lastShapes.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** A number of the case that was added up last. */
    @Override
    public Rational number(int wanted) {
        return Objects.requireNonNull(Objects.requireNonNull(last).kept()).number(wanted, results);
    }

    private Course<Kept<W>> sum(PlainCase one, List<? extends Decided<?>> decided) {
        Trail trail = new Trail();
        List<Part> followed = new ArrayList<>();
        for (int i = 0; i < decided.size(); i++) {
            followed.add(followed(decided.get(i).part(), i, trail));
        }
        Kept.Numbers numbers = new Kept.Numbers();
        Assessment assessment = new Assessment(one.whole(), followed, plan.considered(), plan.isSettled());
        Optional<W> kept = clerk.whole(assessment, numbers);
        trail.end();
        boolean isSum = trail.notes().isEmpty();
        Steps steps = new Steps();
        Optional<Kept<W>> end = kept.filter(what -> isSum).map(what -> Kept.of(what, numbers, steps));
        if (results.length < steps.count()) {
            results = new Rational[steps.count()];
        }
        return steps.leadTo(end.orElse(null), null);
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
