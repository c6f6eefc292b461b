package org.jieti.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieti.assessment.LineStatus;
import org.jieti.domain.Money;
import org.jieti.domain.Rational;
import org.jieti.support.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a correction changes in a bill, and why. */
final class RebillingTest {

    private static final Rational TEN = Rational.of(10);
    private static final String LEVY = "electricity.differential";

    private final Rebilling rebilling = new Rebilling(TEN, schedule -> true, (enterprise, doubt) -> false);

    @Test
    void findsNothingInTheSameBill() {
        Bill bill = Bills.of(Bills.line(LEVY, "", "100", "0.3", "30.00"), Bills.open("electricity.punitive"));

        Correction same = rebilling.corrected(bill, bill);

        assertThat(same.isAny()).isFalse();
        assertThat(same.isPosted()).isTrue();
    }

    @Test
    void otherWordsOfTheLawAreNoCorrection() {
        BillLine line = Bills.line(LEVY, "", "100", "0.3", "30.00");

        Correction same = rebilling.corrected(Bills.of(line), Bills.of(Bills.under("another document", line)));

        assertThat(same.isAny()).isFalse();
    }

    @Test
    void anotherQuantityIsOtherUsage() {
        Correction found = corrected(
                Bills.line(LEVY, "", "100", "0.3", "30.00"), Bills.line(LEVY, "", "120", "0.3", "36.00"), true);

        assertThat(causes(found)).containsExactly(Cause.USAGE);
        assertThat(found.difference()).hasToString("6.00");
        assertThat(found.doubt()).isEmpty();
    }

    @Test
    void anotherPriceOfTheSameScheduleIsAnotherFact() {
        Correction found = corrected(
                Bills.line(LEVY, "", "100", "0.1", "10.00"), Bills.line(LEVY, "", "100", "0.3", "30.00"), true);

        assertThat(causes(found)).containsExactly(Cause.FACT);
    }

    @Test
    void anotherPriceOfAnotherTextIsTheSchedule() {
        Correction found = corrected(
                Bills.line(LEVY, "", "100", "0.1", "10.00"), Bills.line(LEVY, "", "100", "0.3", "30.00"), false);

        assertThat(causes(found)).containsExactly(Cause.SCHEDULE);
    }

    @Test
    void anotherQuantityUnderAnotherTextOfTheSamePriceIsOtherUsage() {
        Correction found = corrected(
                Bills.line(LEVY, "", "100", "0.3", "30.00"), Bills.line(LEVY, "", "120", "0.3", "36.00"), false);

        assertThat(causes(found)).containsExactly(Cause.USAGE);
    }

    @Test
    void anotherQuantityByAnotherDocumentIsBoth() {
        Correction found = corrected(
                Bills.line(LEVY, "", "100", "0.1", "10.00"),
                Bills.under("another document", Bills.line(LEVY, "", "120", "0.3", "36.00")),
                true);

        assertThat(causes(found)).containsExactly(Cause.BOTH);
    }

    @Test
    void whatCouldNotBeDeterminedAndNowCanIsAFact() {
        Correction settled = rebilling.corrected(
                Bills.of(Bills.open("electricity.punitive"), Bills.open(LEVY)),
                Bills.of(Bills.open("electricity.punitive"), zero()));
        assertThat(causes(settled)).containsExactly(Cause.FACT);
        assertThat(settled.difference()).isEqualTo(Money.ZERO);
    }

    /** A charge that comes to nothing, of no quantity. */
    private static BillLine zero() {
        BillLine open = Bills.open(LEVY);
        return new BillLine(
                open.days(),
                open.levy(),
                open.schedule(),
                "",
                Optional.empty(),
                "",
                "",
                "",
                "",
                Optional.of(Money.ZERO),
                LineStatus.ZERO,
                "",
                open.document(),
                "");
    }

    @Test
    void chargesOfOneTierStandBesideEachOther() {
        Bill before = Bills.of(
                Bills.line(LEVY, "≤ 100", "100", "0.1", "10.00"), Bills.line(LEVY, "≤ 200", "50", "0.2", "10.00"));
        Bill after = Bills.of(
                Bills.line(LEVY, "≤ 100", "100", "0.1", "10.00"),
                Bills.line(LEVY, "≤ 200", "100", "0.2", "20.00"),
                Bills.line(LEVY, "> 200", "30", "0.3", "9.00"));

        List<Adjustment> found = rebilling.corrected(before, after).adjustments();

        assertThat(found)
                .extracting(Adjustment::difference)
                .map(Money::toString)
                .containsExactly("10.00", "9.00");
        assertThat(found.get(0).before()).contains(before.lines().get(1));
        assertThat(found.get(1).before()).isEmpty();
    }

    @Test
    void aChargeThatIsGoneIsGivenBack() {
        Bill before = Bills.of(Bills.line(LEVY, "", "100", "0.3", "30.00"));

        Correction found = rebilling.corrected(before, Bills.of());

        assertThat(found.difference()).hasToString("-30.00");
        assertThat(found.adjustments().get(0).after()).isEmpty();
    }

    @Test
    void aBillWithNoneBeforeIsLate() {
        Correction late = rebilling.late(Bills.of(Bills.line(LEVY, "", "100", "0.3", "30.00")));

        assertThat(causes(late)).containsExactly(Cause.LATE);
        assertThat(late.isPosted()).isTrue();
        assertThat(late.difference()).hasToString("30.00");
    }

    @Test
    void aBillThatIsGoneIsHeldUntilSomebodyPostsIt() {
        Bill bill = Bills.of(Bills.line(LEVY, "", "100", "0.3", "30.00"));

        Correction held = rebilling.withdrawn(bill);
        assertThat(held.isPosted()).isFalse();
        assertThat(held.result()).contains(bill);
        assertThat(held.doubt()).contains(Doubt.WITHDRAWN);

        Correction posted =
                new Rebilling(TEN, schedule -> true, (enterprise, doubt) -> doubt == Doubt.WITHDRAWN).withdrawn(bill);
        assertThat(posted.result()).isEmpty();
        assertThat(posted.difference()).hasToString("-30.00");
        assertThat(causes(posted)).containsExactly(Cause.WITHDRAWN);
    }

    /** Below, at and beyond ten times as much, and a tenth. */
    @ParameterizedTest
    @CsvSource({
        "100, 999, true",
        "100, 1000, true",
        "100, 1000.01, false",
        "100, 10.01, true",
        "100, 10, true",
        "100, 9.99, false",
        "100, 0, false",
        "0, 100000, true"
    })
    void aQuantityBeyondTheMultipleIsHeld(String before, String after, boolean isPosted) {
        Correction found = corrected(
                Bills.line(LEVY, "", before, "0.3", "30.00"), Bills.line(LEVY, "", after, "0.3", "31.00"), true);

        assertThat(found.isPosted()).isEqualTo(isPosted);
        assertThat(found.doubt().isEmpty()).isEqualTo(isPosted);
    }

    @Test
    void whatIsAsItWasIsNeverInDoubt() {
        Bill bill = Bills.of(Bills.line(LEVY, "", "0", "0.3", "0.00"), Bills.line(LEVY, "", "100", "0.3", "30.00"));

        assertThat(rebilling.corrected(bill, bill).isPosted()).isTrue();
    }

    @Test
    void differencesAddUpToThatOfTheBills() {
        Seeded.times(2_000, seeded -> {
            Bill before = bill(seeded);
            Bill after = bill(seeded);
            Correction found = rebilling.corrected(before, after);

            assertThat(found.difference())
                    .isEqualTo(after.total().orElseThrow().minus(before.total().orElseThrow()));
        });
    }

    private static Bill bill(Seeded seeded) {
        List<BillLine> lines = new ArrayList<>();
        for (int i = seeded.below(5); i > 0; i--) {
            String levy = seeded.oneOf(LEVY, "electricity.punitive");
            String tier = seeded.oneOf("", "≤ 100", "> 100");
            lines.add(Bills.line(levy, tier, "100", seeded.oneOf("0.1", "0.3"), seeded.decimal(1000, 2)));
        }
        return Bills.of(lines.toArray(BillLine[]::new));
    }

    private static Correction corrected(BillLine before, BillLine after, boolean isSameText) {
        return new Rebilling(TEN, schedule -> isSameText, (enterprise, doubt) -> false)
                .corrected(Bills.of(before), Bills.of(after));
    }

    private static List<Cause> causes(Correction found) {
        return found.adjustments().stream().map(Adjustment::cause).toList();
    }
}
