package org.jieti.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieti.domain.Case;
import org.jieti.domain.Facts;
import org.jieti.domain.Rational;
import org.jieti.domain.Term;
import org.jieti.support.Given;
import org.jieti.support.Law;
import org.jieti.support.ShippedCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** How the shipped electricity prices of nation, provinces and counties meet. */
final class ElectricityLawTest {

    /** No province's price of electricity is known there. */
    private static final String ONLY_THE_NATION = "山西";

    /** 1 000 000 kWh in a month: the lines of which a schedule is known, but for those that come to nothing. */
    @ParameterizedTest
    @CsvFileSource(resources = "/worked-examples/electricity.csv", delimiter = '|', numLinesToSkip = 1)
    void onlyWhatTheLawOfThePlaceChargesIsCharged(
            String why, String period, String place, String facts, String expected) {
        Stream<String> used = Stream.of("region: " + place, "electricity_kwh: 1000000 kWh");
        Case given = Given.in(
                        period,
                        Stream.concat(used, Stream.of(facts.split("; ", -1))).toArray(String[]::new))
                .asCase();

        String lines = Law.assess(ShippedCase.BOOK, given).lines().stream()
                .filter(line -> line.levy().code().startsWith("electricity."))
                .filter(line -> line.schedule().isPresent() && line.status() != LineStatus.ZERO)
                .filter(line -> !isListUnknown(line))
                .map(line -> line.schedule().orElseThrow() + " " + line.amount() + " " + line.status())
                .collect(Collectors.joining(", "));
        assertThat(lines).as(why).isEqualTo(expected);
    }

    /** Most cases do not say whether a task was missed, or the price of agency purchase is raised. */
    private static boolean isListUnknown(AssessmentLine line) {
        return List.of("electricity.capacity-task", "electricity.agency-purchase")
                        .contains(line.levy().code())
                && line.isUndetermined();
    }

    /** 各地可根据需要，进一步提高: a province may go above the rates of the nation, never below. */
    @Test
    void aLocalRateIsNeverLowerThanTheNations() {
        List<ShippedCase> local = ShippedCase.all().stream()
                .filter(one -> one.schedule().levy().code().startsWith("electricity."))
                .filter(one -> !one.schedule().overrides().isEmpty())
                .filter(one -> OwnLines.isCharged(OwnLines.of(one).of(one.given())))
                .toList();

        assertThat(local).hasSizeGreaterThan(100);
        for (ShippedCase one : local) {
            nationalRate(one)
                    .ifPresent(rate -> assertThat(highestRate(OwnLines.of(one).of(one.given())))
                            .as("%s: %s", one, one.facts())
                            .hasValueSatisfying(found -> assertThat(found).isGreaterThanOrEqualTo(rate)));
        }
    }

    private static Optional<Rational> nationalRate(ShippedCase one) {
        Term levy = one.schedule().levy();
        Facts elsewhere = one.facts()
                .with(
                        Law.DICTIONARY.field("region"),
                        Law.DICTIONARY
                                .vocabulary("region")
                                .find(ONLY_THE_NATION)
                                .orElseThrow())
                .with(Law.DICTIONARY.field("electricity_kwh"), Rational.of(1_000));
        return highestRate(new Assessor(ShippedCase.BOOK, Law.DICTIONARY, List.of(levy))
                .assess(one.with(elsewhere).given())
                .lines());
    }

    private static Optional<Rational> highestRate(List<AssessmentLine> lines) {
        return lines.stream()
                .filter(line -> line.status() == LineStatus.CHARGED)
                .flatMap(line -> line.priced().stream())
                .map(Priced::rate)
                .max(Comparator.naturalOrder());
    }
}
