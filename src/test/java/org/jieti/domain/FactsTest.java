package org.jieti.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.jieti.support.Given;
import org.jieti.support.Law;
import org.junit.jupiter.api.Test;

final class FactsTest {

    private static final Field WATER = Law.DICTIONARY.field("water_m3");
    private static final Field QUOTA = Law.DICTIONARY.field("water_quota_m3");
    private static final Field REGION = Law.DICTIONARY.field("region");
    private static final Field PERIOD = Law.DICTIONARY.field("period");

    @Test
    void aMissingFactIsNeitherZeroNorEmpty() {
        Facts facts = Given.facts("water_quota_m3: 0 m3");

        assertThat(facts.number(WATER)).isEmpty();
        assertThat(facts.has(WATER)).isFalse();
        assertThat(facts.number(QUOTA)).contains(Rational.ZERO);
        assertThat(Facts.NONE.words(REGION)).isEmpty();
    }

    @Test
    void aLaterFactReplacesAnEarlierOne() {
        Facts facts = Given.facts("water_m3: 3 m3", "water_m3: 4 m3");

        assertThat(facts.number(WATER)).contains(Rational.of(4));
    }

    @Test
    void onesOwnFactsStandBeforeThoseOfAnother() {
        Facts own = Given.facts("water_m3: 5 m3");
        Facts other = Given.facts("water_m3: 6 m3", "water_quota_m3: 7 m3");

        assertThat(own.orElse(other).number(WATER)).contains(Rational.of(5));
        assertThat(own.orElse(other).number(QUOTA)).contains(Rational.of(7));
        assertThat(own.number(QUOTA)).isEmpty();
        assertThat(Facts.NONE.orElse(other).number(WATER)).contains(Rational.of(6));
    }

    @Test
    void aWordThatIsNotInTheVocabularyIsKeptButIsNoTerm() {
        Facts facts = Given.facts("region: 亚特兰蒂斯");

        assertThat(facts.term(REGION)).isEmpty();
        assertThat(facts.has(REGION)).isTrue();
        assertThat(facts.words(REGION)).contains("亚特兰蒂斯");
        assertThat(Given.facts("region: 浙江").words(REGION)).contains("浙江省");
    }

    @Test
    void twoAgreeOnlyOnWhatBothKnowAlike() {
        Facts facts = Given.facts("water_m3: 8 m3");

        assertThat(facts.agreesWith(Given.facts("water_m3: 8.0 m3"), WATER)).isTrue();
        assertThat(facts.agreesWith(Given.facts("water_m3: 9 m3"), WATER)).isFalse();
        assertThat(facts.agreesWith(Facts.NONE, WATER)).isFalse();
    }

    @Test
    void onlySomeCanBeKept() {
        Facts kept = Given.facts("water_m3: 10 m3", "water_quota_m3: 11 m3")
                .only(field -> field.equals(QUOTA), Law.DICTIONARY.fields());

        assertThat(kept.has(WATER)).isFalse();
        assertThat(kept.number(QUOTA)).contains(Rational.of(11));
    }

    @Test
    void gatheredFactsAreWhatWasPut() {
        Facts.Builder builder = new Facts.Builder(Law.DICTIONARY.fields().size());
        builder.put(WATER, Rational.of(12));

        assertThat(builder.find(WATER)).isEqualTo(Rational.of(12));
        assertThat(builder.find(QUOTA)).isNull();
        assertThat(builder.build().number(WATER)).contains(Rational.of(12));
    }

    @Test
    void aRowWithoutAPeriodIsABug() {
        Period june = Period.ofMonth(2010, 6);

        assertThat(Facts.NONE.with(PERIOD, june).period(PERIOD)).isEqualTo(june);
        assertThatIllegalStateException().isThrownBy(() -> Facts.NONE.period(PERIOD));
    }

    @Test
    void columnsSayWhatCouldHaveBeenKnown() {
        Columns water = Columns.of(List.of(WATER));

        assertThat(water.has(WATER)).isTrue();
        assertThat(water.has(QUOTA)).isFalse();
        assertThat(water.and(Columns.of(List.of(QUOTA))).has(QUOTA)).isTrue();
        assertThat(Columns.ALL.has(QUOTA)).isTrue();
        assertThat(water).isEqualTo(Columns.of(List.of(WATER, WATER))).isNotEqualTo(Columns.ALL);
    }

    @Test
    void theDictionaryNamesTheFieldItDoesNotKnow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Law.DICTIONARY.field("water"))
                .withMessageContaining("water");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Law.DICTIONARY.vocabulary("colour"))
                .withMessageContaining("colour");
    }
}
