package org.jieti.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jieti.domain.Case;
import org.jieti.domain.Money;
import org.jieti.domain.Rational;
import org.jieti.schedule.ScheduleBook;
import org.jieti.support.Given;
import org.jieti.support.Law;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Examples that were published, or worked out by hand from the text of the law. Where no shipped region has the rate of
 * an example, a schedule beside the examples has it.
 */
final class WorkedExamplesTest {

    private static final ScheduleBook BOOK = Law.shippedAnd(ownSchedules());

    private static final Map<String, List<String>> NUMBERS = Map.of(
            "kg", List.of("mass_kg: %s kg", "concentration: %s mg/L", "limit: %s mg/L", "mass_cap_kg: %s kg"),
            "m3", List.of("volume_m3: %s m3", "concentration: %s mg/L", "limit: %s mg/L"),
            "head", List.of("head_count: %s head"),
            "dB", List.of("noise_db: %s dB", "noise_limit_db: %s dB", "noise_days: %s day"));

    @ParameterizedTest(name = "{0} ({1})")
    @CsvFileSource(resources = "/worked-examples/examples.csv", delimiter = '|', numLinesToSkip = 1)
    void comesOutToTheFen(
            String id,
            String source,
            String levy,
            String period,
            String facts,
            @Nullable String discharges,
            String amount) {
        Given given = Given.in(period, facts.split("; ", -1));
        for (String discharge : discharges == null ? new String[0] : discharges.split(" / ", -1)) {
            given.discharging(discharge(discharge));
        }

        assertThat(charged(given.asCase(), levy)).as("%s by %s", id, source).hasToString(amount);
    }

    /** Example D-9: what a begun step counts is not said, so the other readings must be there to choose. */
    @ParameterizedTest
    @CsvSource({"up, 54500.00", "prorate, 45700.00", "down, 41500.00"})
    void theFactorsOfHuzhouComeOutByEachReadingOfABegunStep(String partial, String amount) {
        List<String> set = Stream.of("cod", "suspended-solids", "total-phosphorus", "ammonia-nitrogen", "acid")
                .map(charge -> "  versions/1/charges/" + charge + "/lookup/2/step/partial: " + partial)
                .toList();
        ScheduleBook book = Law.shippedAnd("overlay: huzhou/wastewater/fee\nset:\n" + String.join("\n", set) + "\n");
        Given given =
                Given.in("2018-06", "region: 吴兴区", "water_class: high-pollution-industrial", "water_m3: 10000 m3");
        Stream.of("cod 520", "suspended-solids 260", "total-phosphorus 7.2", "ammonia-nitrogen 41", "ph 5.4")
                .map(factor -> factor.split(" ", -1))
                .forEach(factor -> given.discharging(
                        "outlet: W1",
                        "medium: water",
                        "pollutant: " + factor[0],
                        "concentration: " + factor[1] + " mg/L"));

        assertThat(charged(book, given.asCase(), "wastewater.fee")).hasToString(amount);
    }

    /** Example F3: 56000 m3 a month with colour 400 against 80, for 26 months. */
    @Test
    void theDischargeFeeOfTwentySixMonthsComesOutToTheFen() {
        Money total = IntStream.range(0, 26)
                .mapToObj(month -> "%d-%02d".formatted(2005 + month / 12, month % 12 + 1))
                .map(month -> Given.in(month, "region: 河南")
                        .discharging(discharge("W1 water colour 56000 m3 400 80"))
                        .discharging(discharge("W1 water cod 56000 m3 280 150"))
                        .discharging(discharge("W1 water bod5 56000 m3 120 60"))
                        .discharging(discharge("W1 water suspended-solids 56000 m3 80 200"))
                        .discharging(discharge("W1 water sulphide 56000 m3 7 1"))
                        .asCase())
                .map(month -> charged(month, "pollutant.discharge-fee"))
                .reduce(Money.ZERO, Money::plus);

        assertThat(total).isEqualTo(Money.parse("1500262.40"));
    }

    /** Example E1: twelve months of 1500000 kWh. */
    @Test
    void twelveMonthsOfDifferentialPriceComeOutToTheFen() {
        Money total = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> Given.in(
                                "2009/" + month,
                                "region: 河南",
                                "industry: cement",
                                "category: eliminated",
                                "electricity_kwh: 1500000 kWh")
                        .asCase())
                .map(month -> charged(month, "electricity.differential"))
                .reduce(Money.ZERO, Money::plus);

        assertThat(total).isEqualTo(Money.parse("3600000.00"));
    }

    /** The same kiln, as the rates rose. */
    @ParameterizedTest
    @CsvSource({"2007-12, 150000.00", "2010-05, 200000.00", "2010-06, 300000.00", "2014-07, 400000.00"})
    void anEliminatedCementKilnPaysMoreAndMore(String month, String amount) {
        Case kiln = Given.in(
                        month, "region: 浙江", "industry: 水泥", "category: eliminated", "electricity_kwh: 1000000 kWh")
                .asCase();

        assertThat(charged(kiln, "electricity.differential")).hasToString(amount);
    }

    /** Example E13: two loads on a line of a lower price for 90 days, and the penalty of twice the exact difference. */
    @Test
    void aMisusedTariffIsMadeUpForAndCostsTwiceTheExactDifference() {
        Case given = Given.in("2014-05", "region: 河南")
                .inspected(
                        "finding: misused-tariff",
                        "load: 1",
                        "found_kw: 5 kW",
                        "found_hours: 12 h",
                        "found_days: 90 day",
                        "due_price: 0.7625 CNY/kWh",
                        "paid_price: 0.5653 CNY/kWh")
                .inspected(
                        "finding: misused-tariff",
                        "load: 2",
                        "found_kw: 3 kW",
                        "found_hours: 6 h",
                        "found_days: 90 day",
                        "due_price: 0.8895 CNY/kWh",
                        "paid_price: 0.5653 CNY/kWh")
                .asCase();

        assertThat(chargedOnceAndSoManyTimes(given, 2)).containsExactly("1590.08", "3180.17");
    }

    /** Example E8: 315 kVA that nobody had agreed to, for a month and seven days, and the penalty of three times the charge. */
    @Test
    void capacityAgainstTheContractIsPaidForAndCostsThreeTimesAsMuch() {
        Case given = Given.in("2008-09", "region: 河南", "two_part: yes")
                .inspected(
                        "finding: extra-capacity", "found_kva: 315 kVA", "found_days: 37 day", "kva_price: 20 CNY/kVA")
                .asCase();

        assertThat(chargedOnceAndSoManyTimes(given, 3)).containsExactly("7770.00", "23310.00");
    }

    /** What is made up for, and what is charged so many times on top. */
    private static List<String> chargedOnceAndSoManyTimes(Case given, int times) {
        return Stream.of(1, times)
                .map(factor -> Law.assess(BOOK, given).lines().stream()
                        .filter(line -> line.levy().code().equals("electricity.breach"))
                        .filter(line -> line.priced().orElseThrow().multiplier().equals(Rational.of(factor)))
                        .map(AssessmentLine::amount)
                        .reduce(Money.ZERO, Money::plus)
                        .toString())
                .toList();
    }

    private static Money charged(Case given, String levy) {
        return charged(BOOK, given, levy);
    }

    private static Money charged(ScheduleBook book, Case given, String levy) {
        List<AssessmentLine> lines = Law.assessBill(book, given).lines().stream()
                .filter(line -> line.levy().code().equals(levy))
                .toList();
        assertThat(lines).isNotEmpty().noneMatch(line -> line.status() == LineStatus.UNDETERMINED);
        return lines.stream().map(AssessmentLine::amount).reduce(Money.ZERO, Money::plus);
    }

    /** A discharge written as outlet, medium, pollutant, an amount with its unit, and what else is known in order. */
    private static String[] discharge(String text) {
        List<String> words = Arrays.asList(text.split(" ", -1));
        List<String> facts = new ArrayList<>(
                List.of("outlet: " + words.get(0), "medium: " + words.get(1), "pollutant: " + words.get(2)));
        if (words.contains("made")) {
            for (int i = 3; i < words.size(); i += 2) {
                String field = words.get(i + 1).equals("made") ? "waste_t" : "waste_" + words.get(i + 1) + "_t";
                facts.add(field + ": " + words.get(i) + " t");
            }
            return facts.toArray(String[]::new);
        }
        List<String> numbers = new ArrayList<>(words.subList(3, words.size()));
        List<String> fields = Objects.requireNonNull(NUMBERS.get(numbers.remove(1)));
        for (int i = 0; i < numbers.size(); i++) {
            facts.add(fields.get(i).formatted(numbers.get(i)));
        }
        return facts.toArray(String[]::new);
    }

    private static String[] ownSchedules() {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/worked-examples"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(WorkedExamplesTest::text)
                    .toArray(String[]::new);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
