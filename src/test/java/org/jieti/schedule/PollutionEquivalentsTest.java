package org.jieti.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jieti.domain.Facts;
import org.jieti.domain.Rational;
import org.jieti.domain.Term;
import org.jieti.support.Given;
import org.jieti.support.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The shipped table of pollution equivalent values against the statute 附表二, transcribed apart from it. */
final class PollutionEquivalentsTest {

    private static final EquivalentTable TABLE = Law.shipped().tables().get(0);

    @ParameterizedTest(name = "{0} {1} {2} {3} {6}")
    @CsvFileSource(resources = "/pollution-equivalents/statute.csv", delimiter = '|', numLinesToSkip = 1)
    void hasEveryValueOfTheStatute(
            String medium,
            String pollutantClass,
            int number,
            String chinese,
            String english,
            String per,
            String given) {
        Facts discharge = Given.facts(given.split("; ", -1));
        Term pollutant = term("pollutant", chinese);

        Equivalent row =
                TABLE.find(term("medium", medium), pollutant, discharge).orElseThrow();

        assertThat(term("pollutant", english)).isEqualTo(pollutant);
        assertThat(row.pollutantClass()).isEqualTo(pollutantClass);
        assertThat(row.per()).isEqualTo(Rational.parse(per));
        if (List.of("1", "2", "air").contains(pollutantClass)) {
            assertThat(numberOf(row)).isEqualTo(number);
        }
    }

    /** Where a row stands among those of its medium, as the statute numbers them. */
    private static int numberOf(Equivalent wanted) {
        return TABLE.rows().stream()
                        .filter(row -> row.medium().equals(wanted.medium()))
                        .toList()
                        .indexOf(wanted)
                + 1;
    }

    @Test
    void hasNoOtherPollutants() {
        assertThat(TABLE.rows()).hasSize(10 + 51 + 11 + 1 + 1 + 1 + 3 + 6 + 44);
    }

    private static Term term(String vocabulary, String name) {
        return Law.DICTIONARY.vocabulary(vocabulary).find(name).orElseThrow();
    }
}
