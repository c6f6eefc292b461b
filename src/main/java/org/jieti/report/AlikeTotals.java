package org.jieti.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jieti.assessment.Assessment;
import org.jieti.domain.Figures;
import org.jieti.domain.Money;
import org.jieti.domain.Rational;
import org.jieti.domain.Rounding;

/** Sums and counts of assessments that are decided alike, or of parts of them: they have the same lines with other amounts. */
public final class AlikeTotals {

    /** Two of these are no more than a long holds. */
    private static final long MOST = Long.MAX_VALUE / 2;

    private final Addition addition;
    private final int[] numbers;
    private final long[] fen;

    /** What came to too many fen. */
    private final Rational[] beyond;

    private long count;

    /** How so many of them, with these sums, go into the sums of a run. */
    private interface Addition {
        void to(RunTotals totals, long count, List<Money> sums);
    }

    private AlikeTotals(List<Money> amounts, ToIntFunction<Rational> numbers, Addition addition) {
        this.addition = addition;
        this.numbers = new int[amounts.size()];
        for (int i = 0; i < this.numbers.length; i++) {
            this.numbers[i] = numbers.applyAsInt(amounts.get(i).yuan());
        }
        this.fen = new long[this.numbers.length];
        this.beyond = new Rational[this.numbers.length];
        Arrays.fill(beyond, Rational.ZERO);
    }

    /**
     * The lines of assessments.
     *
     * @param decided one of the assessments
     * @param numbers finds the index under which each assessment has its own figure in the place of one
     */
    public static AlikeTotals ofLines(Assessment decided, ToIntFunction<Rational> numbers) {
        return new AlikeTotals(
                RunTotals.amounts(decided), numbers, (totals, count, sums) -> totals.addLines(decided, count, sums));
    }

    /** What assessments come to, in all and by resource; the parameters are those of {@link #ofLines}. */
    public static AlikeTotals ofOwed(Assessment decided, ToIntFunction<Rational> numbers) {
        return new AlikeTotals(
                RunTotals.owed(decided), numbers, (totals, count, sums) -> totals.addOwed(decided, count, sums));
    }

    /** Adds the figures of an assessment. */
    public void add(Figures figures) {
        for (int i = 0; i < fen.length; i++) {
            long more = figures.digits(numbers[i], 2);
            if (isFew(more) && isFew(fen[i])) {
                fen[i] += more;
            } else {
                beyond[i] = beyond[i].plus(figures.number(numbers[i]));
            }
        }
        count++;
    }

    private static boolean isFew(long fen) {
        return fen > -MOST && fen < MOST;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** Adds all of them to the sums of a run, and begins anew. */
    public void moveTo(RunTotals totals) {
        List<Money> amounts = new ArrayList<>();
        for (int i = 0; i < fen.length; i++) {
            amounts.add(
                    Rounding.HALF_UP_TO_FEN.toMoney(Rational.ofDigits(fen[i], 2).plus(beyond[i])));
        }
        addition.to(totals, count, amounts);
        Arrays.fill(fen, 0);
        Arrays.fill(beyond, Rational.ZERO);
        count = 0;
    }
}
