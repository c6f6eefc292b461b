package org.jieti.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.jieti.domain.Facts;
import org.jieti.domain.Reason;
import org.jieti.domain.Truth;
import org.jieti.support.Given;
import org.jieti.support.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConditionTest {

    private static final String BOTH = "[{industry: [cement, steel]}, water_m3 > 5 m3]";

    @Test
    void readsAsItStands() {
        assertThat(condition(BOTH)).hasToString("industry is cement or steel and water_m3 > 5 m3");
    }

    @Test
    void whatIsKnownToHoldLeavesNoGap() {
        assertThat(condition(BOTH).gaps(Given.facts("industry: steel")))
                .containsExactly(Reason.of("missing-fact", "water_m3"));
        assertThat(condition(BOTH).gaps(Given.facts("water_m3: 6 m3")))
                .containsExactly(Reason.of("missing-fact", "industry"));
        assertThat(condition(BOTH).gaps(Facts.NONE)).hasSize(2);
    }

    @Test
    void whatFailsLeavesNoGap() {
        assertThat(condition(BOTH).gaps(Given.facts("industry: ceramics"))).isEmpty();
        assertThat(condition(BOTH).gaps(Given.facts("water_m3: 5 m3"))).isEmpty();
        assertThat(condition("{industry: steel}").gaps(Given.facts("industry: steel")))
                .isEmpty();
    }

    @Test
    void onlyWhatIsNotKnownIsUnknown() {
        assertThat(condition(BOTH).unknownPart(Given.facts("industry: cement"))).hasToString("water_m3 > 5 m3");
        assertThat(condition(BOTH).unknownPart(Given.facts("water_m3: 7 m3")))
                .hasToString("industry is cement or steel");
    }

    @Test
    void aTermTooWideNamesOneThatWouldDo() {
        assertThat(condition("{industry: [steel, cement]}").gaps(Given.facts("industry: 建材")))
                .singleElement()
                .satisfies(gap -> {
                    assertThat(gap.key()).isEqualTo("term-too-wide");
                    assertThat(gap.details()).startsWith("industry").endsWith("水泥");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{industry: steel}                       | YES",
                "{industry: cement}                      | NO",
                "{credit: red}                           | UNKNOWN",
                "{industry: steel, category: permitted}  | YES",
                "{industry: steel, credit: red}          | UNKNOWN",
                "[{industry: cement}, water_m3 > 5 m3]   | NO"
            })
    void wordsSettleWhatTheyAreEnoughFor(String text, Truth truth) {
        Condition settled = condition(text).settledBy(Given.facts("industry: steel", "category: permitted"));

        assertThat(settled.isSettled(truth)).isTrue();
        assertThat(settled.holdsFor(Given.facts("water_m3: 6 m3"))).isEqualTo(truth);
    }

    @ParameterizedTest
    @CsvSource({"4, NO", "6, YES"})
    void wordsLeaveNumbersToBeAsked(String water, Truth truth) {
        Condition open = condition(BOTH).settledBy(Given.facts("industry: steel"));

        assertThat(Truth.values()).noneMatch(open::isSettled);
        assertThat(open.holdsFor(Given.facts("water_m3: " + water + " m3"))).isEqualTo(truth);
    }

    private static Condition condition(String when) {
        ScheduleBook book = Law.book(
                Law.charging("water.over-quota", "- {quantity: water_m3, when: " + when + ", rate: 1 CNY/m3}"));
        Charge charge = book.schedules().get(0).versions().get(0).charges().get(0);
        return ((Charge.OfQuantity) charge).when().condition();
    }
}
