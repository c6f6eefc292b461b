package org.jieti.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jieti.domain.Case;
import org.jieti.domain.Money;
import org.jieti.domain.Rational;
import org.jieti.domain.Resource;
import org.jieti.schedule.ScheduleBook;
import org.jieti.support.Given;
import org.jieti.support.Law;
import org.jieti.support.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is paid late, by the days. */
final class LatePaymentTest {

    private static final ScheduleBook SHIPPED = Law.shipped();

    private static final String WHOLE_ARREAR = """
            overlay: cn/late-payment/electricity
            set:
              versions/1996-10-08/charges/1/lookup/2/daily/across_years: whole_arrear
              versions/2024-06-01/charges/1/lookup/2/daily/across_years: whole_arrear
            """;

    private static final String OWN = """
            - quantity: amount_due
              daily: {rate: 2.5 ‰/day, later_years: 4 ‰/day, across_years: %s}
            """;

    private static Case paid(String due, String paid, String... more) {
        String[] facts = new String[more.length + 4];
        facts[0] = "levy: electricity.bill";
        facts[1] = "amount_due: 10000 CNY";
        facts[2] = "due_date: " + due;
        facts[3] = paid;
        System.arraycopy(more, 0, facts, 4, more.length);
        return Given.in("2023-11", "region: 浙江").paying(facts).fromColumns().asCase();
    }

    private static List<String> lines(ScheduleBook book, Case given) {
        return Law.assess(book, given).lines().stream()
                .map(line -> line.tier() + " "
                        + line.priced()
                                .map(priced -> priced.rate() + " " + priced.rateUnit() + " × " + priced.multiplier())
                                .orElse("")
                        + " " + line.amount())
                .toList();
    }

    @Test
    void bothReadingsOfAnArrearAcrossNewYear() {
        Case given = paid("2023-12-20", "paid_date: 2024-01-20");

        assertThat(lines(SHIPPED, given))
                .containsExactly("2023-12-21..2023-12-31 2 ‰ × 11 220.00", "2024-01-01..2024-01-20 3 ‰ × 20 600.00");
        assertThat(lines(Law.shippedAnd(WHOLE_ARREAR), given))
                .containsExactly("2023-12-21..2024-01-20 3 ‰ × 31 930.00");
    }

    @Test
    void withinTheYearBothReadingsAreTheSame() {
        Case given = paid("2023-12-20", "paid_date: 2023-12-31");

        assertThat(lines(SHIPPED, given))
                .containsExactly("2023-12-21..2023-12-31 2 ‰ × 11 220.00")
                .isEqualTo(lines(Law.shippedAnd(WHOLE_ARREAR), given));
    }

    @Test
    void eachDayIsPricedByTheLawOfThatDay() {
        assertThat(lines(SHIPPED, paid("2024-05-29", "paid_date: 2024-06-03")))
                .containsExactly("2024-05-30..2024-05-31 2 ‰ × 2 40.00", "2024-06-01..2024-06-03 2 ‰ × 3 60.00");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-31, paid_date: 2024-01-31, zero, 0.00",
        "2024-01-31, paid_date: 2024-01-05, zero, 0.00",
        "2024-01-31, as_of: 2024-01-31, zero, 0.00",
        "2024-01-31, as_of: 2024-02-01, charged, 20.00",
        "2024-01-31, paid_date: 2024-02-01, charged, 20.00",
        "2024-01-31, paid_date: 2024-03-01, charged, 600.00",
    })
    void isLateFromTheDayAfter(String due, String until, String status, String amount) {
        Assessment assessment = Law.assess(SHIPPED, paid(due, until));

        assertThat(assessment.lines()).singleElement().satisfies(line -> {
            assertThat(line.status().word()).isEqualTo(status);
            assertThat(line.days()).isEqualTo(assessment.assessed().period());
            assertThat(line.citation()).isPresent();
        });
        assertThat(assessment.of(Resource.LATE_PAYMENT)).contains(Money.parse(amount));
        assertThat(assessment.total()).hasToString(amount);
    }

    @Test
    void theDayOfPaymentGoesBeforeTheDayUpToWhichItCounts() {
        assertThat(lines(SHIPPED, paid("2024-01-31", "paid_date: 2024-02-02", "as_of: 2024-03-31")))
                .containsExactly("2024-02-01..2024-02-02 2 ‰ × 2 40.00");
    }

    @Test
    void whatIsNotPaidIsUndeterminedWithoutADay() {
        Assessment assessment = Law.assess(SHIPPED, paid("2024-01-31", "load: 1"));

        assertThat(assessment.undetermined()).isEqualTo(1);
        assertThat(assessment.of(Resource.LATE_PAYMENT)).isEmpty();
        assertThat(assessment.lines()).singleElement().satisfies(line -> {
            assertThat(line.isUndetermined()).isTrue();
            assertThat(line.schedule()).hasToString("Optional[cn/late-payment/electricity]");
            assertThat(line.reasons()).map(reason -> reason.key()).containsExactly("not-paid-yet");
        });
    }

    /** None was found for the sewage fee, and nothing is taken for none. */
    @ParameterizedTest
    @CsvSource({"wastewater.fee", "water.bill", "water.differential", "gas.bill", "gas.tiered"})
    void whereNoRuleIsKnownItIsUndetermined(String levy) {
        Case given = Given.in("2023-11", "region: 浙江")
                .paying("levy: " + levy, "amount_due: 700 CNY", "due_date: 2023-12-20", "paid_date: 2024-01-20")
                .fromColumns()
                .asCase();

        assertThat(Law.assess(SHIPPED, given).lines()).singleElement().satisfies(line -> {
            assertThat(line.isUndetermined()).isTrue();
            assertThat(line.reasons()).map(reason -> reason.key()).containsExactly("no-late-rule");
        });
    }

    @Test
    void daysBeforeTheFirstRuleAreUndetermined() {
        Assessment assessment = Law.assess(SHIPPED, paid("1996-10-05", "paid_date: 1996-10-10"));

        assertThat(assessment.lines())
                .map(line -> line.status().word() + " " + line.amount() + " "
                        + line.arrear().orElseThrow().days())
                .containsExactly("charged 60.00 1996-10-08..1996-10-10", "undetermined 0.00 1996-10-06..1996-10-07");
    }

    @Test
    void whatStandsOnTheBillIsLateAsTheBillIs() {
        Case given = Given.in("2023-11", "region: 浙江")
                .paying("levy: base.energy", "amount_due: 10000 CNY", "due_date: 2023-12-20", "paid_date: 2023-12-25")
                .fromColumns()
                .asCase();

        assertThat(lines(SHIPPED, given)).containsExactly("2023-12-21..2023-12-25 2 ‰ × 5 100.00");
    }

    @Test
    void everyLevyMayBePaid() {
        assertThat(Law.DICTIONARY.vocabulary("payable").terms())
                .containsAll(Law.DICTIONARY.vocabulary("levy").terms());
    }

    @Test
    void nothingIsLateOnWhatWasLevied() {
        Case given = Given.in("2023-11", "region: 浙江")
                .paying(
                        "levy: late-payment.electricity",
                        "amount_due: 700 CNY",
                        "due_date: 2023-12-20",
                        "paid_date: 2024-01-20")
                .fromColumns()
                .asCase();

        assertThat(Law.assess(SHIPPED, given).lines()).isEmpty();
    }

    @Test
    void whatTheRegisterSaysHoldsForPayments() {
        Case given = Given.in("2023-11", "region: 浙江", "customer: resident")
                .paying(
                        "levy: electricity.bill",
                        "amount_due: 10000 CNY",
                        "due_date: 2023-12-20",
                        "paid_date: 2024-01-20")
                .fromColumns()
                .asCase();

        assertThat(lines(SHIPPED, given)).containsExactly("2023-12-21..2024-01-20 1 ‰ × 31 310.00");
    }

    /** The other way: day by day. */
    @ParameterizedTest
    @CsvSource({"per_day_year", "whole_arrear"})
    void comesToWhatTheDaysComeTo(String reading) {
        ScheduleBook book = Law.book(Law.charging("late-payment.electricity", OWN.formatted(reading)));
        Seeded.times(300, seeded -> {
            LocalDate due = LocalDate.of(2019, 1, 1).plusDays(seeded.below(1500));
            LocalDate paid = due.plusDays(seeded.below(900));
            String amount = seeded.decimal(100_000, 2);
            Case given = Given.in("2018-12", "region: 浙江")
                    .paying(
                            "levy: electricity.tiered",
                            "amount_due: " + amount + " CNY",
                            "due_date: " + due,
                            "paid_date: " + paid)
                    .fromColumns()
                    .asCase();
            List<AssessmentLine> lines = Law.assess(book, given).lines();

            assertThat(OwnLines.exact(lines))
                    .isEqualTo(Rational.parse(amount)
                            .times(permille(due, paid, reading))
                            .dividedBy(Rational.of(1000)));
            assertThat(lines).allMatch(OwnLines::isRoundedOnce);
        });
    }

    private static Rational permille(LocalDate due, LocalDate paid, String reading) {
        Rational sum = Rational.ZERO;
        for (LocalDate day = due.plusDays(1); !day.isAfter(paid); day = day.plusDays(1)) {
            LocalDate judged = reading.equals("whole_arrear") ? paid : day;
            sum = sum.plus(Rational.parse(judged.getYear() > due.getYear() ? "4" : "2.5"));
        }
        return sum;
    }

    @Test
    void addsNothingToTheBillOfUse() {
        Case used = Given.in("2023-11", "region: 浙江", "industry: 水泥", "category: 淘汰", "electricity_kwh: 1000 kWh")
                .fromColumns("industry", "category", "electricity_kwh")
                .asCase();
        Case paid =
                used.with(List.of(), paid("2023-12-20", "paid_date: 2023-12-21").payments());

        Assessment alone = Law.assess(SHIPPED, used);
        Assessment both = Law.assess(SHIPPED, paid);

        assertThat(both.lines())
                .containsAll(alone.lines())
                .hasSize(alone.lines().size() + 1);
        assertThat(both.of(Resource.ELECTRICITY)).isEqualTo(alone.of(Resource.ELECTRICITY));
        assertThat(alone.of(Resource.LATE_PAYMENT)).isEmpty();
        assertThat(both.total()).isEqualTo(alone.total().plus(Money.parse("20.00")));
    }
}
