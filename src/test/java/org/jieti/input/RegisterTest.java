package org.jieti.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieti.input.ReadSheet.field;

import java.util.List;
import java.util.stream.Stream;
import org.jieti.domain.Case;
import org.jieti.domain.Case.Stretch;
import org.jieti.domain.Facts;
import org.jieti.domain.Term;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;
import org.jieti.problem.Reject;
import org.junit.jupiter.api.Test;

/** The register as cases see it: through {@link CaseBuilder}. */
final class RegisterTest {

    private static final String REGISTER = "enterprise_id,category,valid_from,valid_until";

    /** The stretches of E1 in June 2010, as {@code days category}. */
    private static List<String> june(String... registerRows) {
        return stretches("2010-06", registerRows);
    }

    private static List<String> stretches(String period, String... registerRows) {
        return joined(period, registerRows).cases().get(0).stretches().stream()
                .map(RegisterTest::inWords)
                .toList();
    }

    private static String inWords(Stretch stretch) {
        return stretch.days() + " "
                + stretch.facts().term(field("category")).map(Term::code).orElse("?");
    }

    private record Joined(List<Case> cases, List<Reject> rejects) {
        Problem onlyProblem() {
            assertThat(rejects).hasSize(1);
            assertThat(rejects.get(0).faults()).hasSize(1);
            return rejects.get(0).faults().get(0).problem();
        }
    }

    private static Joined joined(String period, String... registerRows) {
        String[] register =
                Stream.concat(Stream.of(REGISTER), Stream.of(registerRows)).toArray(String[]::new);
        CaseBuilder builder = new CaseBuilder(ReadSheet.DICTIONARY, Facts.NONE);
        List<Case> cases = builder.cases(List.of(
                ReadSheet.of("enterprise_id,period,electricity_kwh", "E1," + period + ",900")
                        .rows(),
                ReadSheet.named("register.csv", String.join("\n", register)).rows()));
        return new Joined(cases, builder.rejects());
    }

    @Test
    void aRowWithoutDaysHoldsForever() {
        assertThat(june("E1,eliminated,,")).containsExactly("2010-06 eliminated");
    }

    @Test
    void aReclassificationWithinAMonthMakesTwoStretches() {
        assertThat(june("E1,restricted,2008-01-01,2010-06-16", "E1,eliminated,2010-06-17,"))
                .containsExactly("2010-06-01..2010-06-16 restricted", "2010-06-17..2010-06-30 eliminated");
    }

    @Test
    void rowsMayStandInAnyOrder() {
        assertThat(june("E1,eliminated,2010-06-21,", "E1,permitted,,2010-06-09", "E1,restricted,2010-06-10,2010-06-20"))
                .containsExactly(
                        "2010-06-01..2010-06-09 permitted",
                        "2010-06-10..2010-06-20 restricted",
                        "2010-06-21..2010-06-30 eliminated");
    }

    @Test
    void theFirstAndTheLastDayOfARowBelongToIt() {
        assertThat(stretches("2010-07", "E1,restricted,2010-07-01,2010-07-31", "E1,eliminated,2010-08-01,"))
                .containsExactly("2010-07 restricted");
        assertThat(stretches("2010-08", "E1,restricted,2010-07-01,2010-08-30", "E1,eliminated,2010-08-31,"))
                .containsExactly("2010-08-01..2010-08-30 restricted", "2010-08-31..2010-08-31 eliminated");
    }

    @Test
    void aGapStaysUnknown() {
        assertThat(june("E1,restricted,,2010-06-04", "E1,eliminated,2010-06-26,"))
                .containsExactly(
                        "2010-06-01..2010-06-04 restricted",
                        "2010-06-05..2010-06-25 ?",
                        "2010-06-26..2010-06-30 eliminated");
    }

    @Test
    void aRowOfOtherDaysSaysNothing() {
        assertThat(june("E1,restricted,2009-01-01,2009-12-31", "E1,eliminated,2011-01-01,"))
                .containsExactly("2010-06 ?");
    }

    @Test
    void aRowOfAnotherEnterpriseSaysNothing() {
        assertThat(june("E2,eliminated,,")).containsExactly("2010-06 ?");
    }

    @Test
    void daysThatTwoRowsClaimStayUnknownWhateverAThirdSays() {
        assertThat(june("E1,eliminated,,", "E1,restricted,2010-06-13,", "E1,permitted,2010-06-13,"))
                .containsExactly("2010-06-01..2010-06-12 eliminated", "2010-06-13..2010-06-30 ?");
    }

    @Test
    void aRowOfOneDayHoldsForThatDay() {
        assertThat(june("E1,restricted,2010-06-11,2010-06-11"))
                .containsExactly(
                        "2010-06-01..2010-06-10 ?", "2010-06-11..2010-06-11 restricted", "2010-06-12..2010-06-30 ?");
    }

    @Test
    void refusesARowThatOverlapsAnotherAndNamesBoth() {
        Joined joined = joined("2010-06", "E1,restricted,,2010-06-15", "E1,eliminated,2010-06-15,");

        assertThat(joined.onlyProblem().code()).isEqualTo(ProblemCode.REGISTER_OVERLAP);
        assertThat(joined.onlyProblem().location()).hasToString("register.csv:3:1");
        assertThat(joined.onlyProblem().details()).contains("E1", "register.csv:2");
        assertThat(joined.cases().get(0).stretches().stream().map(RegisterTest::inWords))
                .as("what two rows dispute is not known")
                .containsExactly(
                        "2010-06-01..2010-06-14 restricted", "2010-06-15..2010-06-15 ?", "2010-06-16..2010-06-30 ?");
    }

    @Test
    void refusesTheSameRowTwice() {
        assertThat(joined("2010-06", "E1,eliminated,,", "E1,eliminated,,")
                        .onlyProblem()
                        .code())
                .isEqualTo(ProblemCode.REGISTER_OVERLAP);
    }

    @Test
    void refusesARowThatEndsBeforeItBegins() {
        Joined joined = joined("2010-06", "E1,eliminated,2010-06-02,2010-06-01");

        assertThat(joined.onlyProblem().code()).isEqualTo(ProblemCode.ROW_DAYS_REVERSED);
        assertThat(joined.onlyProblem().location()).hasToString("register.csv:2:4");
        assertThat(joined.onlyProblem().details()).contains("2010-06-02", "2010-06-01");
    }

    @Test
    void whatTheUsageSheetSaysGoesBeforeTheRegister() {
        CaseBuilder builder = new CaseBuilder(ReadSheet.DICTIONARY, Facts.NONE);
        List<Case> cases = builder.cases(List.of(
                ReadSheet.of("enterprise_id,period,category,electricity_kwh", "E1,2010-06,permitted,5", "E2,2010-06,,6")
                        .rows(),
                ReadSheet.of(REGISTER, "E1,eliminated,,", "E2,restricted,,").rows()));

        assertThat(cases)
                .map(one -> inWords(one.stretches().get(0)))
                .containsExactly("2010-06 permitted", "2010-06 restricted");
    }
}
