package org.jieti.assessment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jieti.assessment.Plan.Meeting;
import org.jieti.domain.Case;
import org.jieti.domain.Figures;
import org.jieti.domain.PlainCase;
import org.jspecify.annotations.Nullable;

/**
 * Cases that were decided before. A case of which the same law is asked, and whose figures stand to each other and to the bounds of the
 * law as those of an earlier one did, is decided by taking the steps of the earlier one with its own figures: it is the same
 * calculation, without asking the law again. Each thread needs its own.
 *
 * @param <P> what is kept of the levies that meet on one quantity
 * @param <W> what is kept of a decision as a whole
 */
public final class Precedents<P, W> {

    /** So many laws and decisions are kept; a sheet in which hardly two cases are alike gains nothing by more. */
    static final int MOST_REMEMBERED = 1 << 13;

    private final Assessor assessor;
    private final Clerk<P, W> clerk;
    private final List<List<Law<P, W>>> byForm = new ArrayList<>();

    /** What was decided, by the law that was asked, then by the fields of which there is something. */
    private final IdentityHashMap<Plan, Map<BitSet, Law<P, W>>> laws = new IdentityHashMap<>();

    private final IdentityHashMap<Meeting, Map<BitSet, PartPrecedents<P>>> meetings = new IdentityHashMap<>();
    private final AtomicInteger remembered = new AtomicInteger();
    private @Nullable Law<P, W> last;

    /** The decisions by one plan about cases of which the same fields are filled. */
    private static final class Law<P, W> {

        private final Plan plan;
        private final List<PartPrecedents<P>> parts;
        private final Wholes<W> wholes;
        private @Nullable W whole;

        private Law(Plan plan, List<PartPrecedents<P>> parts, Clerk<P, W> clerk) {
            this.plan = plan;
            this.parts = parts;
            this.wholes = new Wholes<>(plan, clerk, parts);
        }

        private boolean follow(PlainCase one) {
            for (int i = 0; i < parts.size(); i++) {
                if (!parts.get(i).follow(one)) {
                    return false;
                }
            }
            whole = wholes.add(one);
            return whole != null;
        }
    }

    public Precedents(Assessor assessor, Clerk<P, W> clerk) {
        this.assessor = assessor;
        this.clerk = clerk;
    }

    /**
     * Decides a case as a like one was decided; the first of its kind is assessed for that.
     *
     * @return whether it could be; else it has to be assessed by itself
     */
    public boolean follow(PlainCase one) {
        last = law(one);
        return last != null && last.follow(one);
    }

    private Law<P, W> last() {
        return Objects.requireNonNull(last);
    }

    /** How many parts there are of what was decided last. */
    public int parts() {
        return last().parts.size();
    }

    public P part(int part) {
        return last().parts.get(part).decided().kept();
    }

    /** The numbers of a part that were wanted. */
    public Figures numbersOfPart(int part) {
        return last().parts.get(part);
    }

    public W whole() {
        return Objects.requireNonNull(last().whole);
    }

    /** The numbers of the whole that were wanted. */
    public Figures numbersOfWhole() {
        return last().wholes;
    }

    private @Nullable Law<P, W> law(PlainCase one) {
        int form = one.form().index();
        if (form < byForm.size()) {
            List<Law<P, W>> laws = byForm.get(form);
            for (int i = 0; i < laws.size(); i++) {
                if (laws.get(i).plan.days().admit(one.period())) {
                    return laws.get(i);
                }
            }
        }
        return found(one);
    }

    /** The law for a case whose form was not met with before, or not on such days; nothing if it is good for this case alone. */
    private @Nullable Law<P, W> found(PlainCase one) {
        Case whole = one.whole();
        Plan plan = assessor.plan(whole);
        if (plan.isSettled() || !plan.days().admit(one.period())) {
            return null;
        }
        BitSet filled = whole.stretches().get(0).facts().filled();
        boolean isKnown = laws.getOrDefault(plan, Map.of()).containsKey(filled);
        if (!isKnown && remembered.getAndIncrement() >= MOST_REMEMBERED) {
            return null;
        }
        Law<P, W> law =
                laws.computeIfAbsent(plan, same -> new HashMap<>()).computeIfAbsent(filled, like -> law(plan, filled));
        while (byForm.size() <= one.form().index()) {
            byForm.add(new ArrayList<>(1));
        }
        byForm.get(one.form().index()).add(law);
        return law;
    }

    private Law<P, W> law(Plan plan, BitSet filled) {
        List<PartPrecedents<P>> parts = new ArrayList<>();
        for (Meeting meeting : plan.meetings()) {
            parts.add(meetings.computeIfAbsent(meeting, same -> new HashMap<>())
                    .computeIfAbsent(filled, like -> new PartPrecedents<>(assessor, meeting, clerk, remembered)));
        }
        return new Law<>(plan, parts, clerk);
    }
}
