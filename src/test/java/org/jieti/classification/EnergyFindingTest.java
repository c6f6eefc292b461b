package org.jieti.classification;

import static org.assertj.core.api.Assertions.assertThat;

import org.jieti.catalogue.EnergyLimit.Level;
import org.jieti.catalogue.EnergyStandard;
import org.jieti.classification.EnergyFinding.Status;
import org.jieti.domain.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EnergyFindingTest {

    private static EnergyFinding found(String period, String... facts) {
        return Classified.in(period, "region: 浙江", "category: permitted")
                .using(period, facts)
                .only()
                .energy();
    }

    @ParameterizedTest
    @CsvSource({
        "67.99, WITHIN, 3, -0.000147",
        "68,    WITHIN, 3, 0",
        "68.01, OVER,   -, 0.000147",
        "62,    WITHIN, 2, -0.088235",
        "62.01, WITHIN, 3, -0.088088",
        "60,    WITHIN, 1, -0.117647",
        "136,   OVER,   -, 1",
    })
    void anExistingPlantIsHeldToLevelThree(String intensity, Status status, String level, String multiple) {
        EnergyFinding found = found(
                "2010-09", "product: clinker", "line_t_day: 4000 t/day", "energy_intensity: " + intensity + " kWh/t");

        assertThat(found.status()).isEqualTo(status);
        assertThat(found.reached().map(Level::word).orElse("-")).isEqualTo(level);
        assertThat(found.multiple()).hasToString("Optional[" + multiple + "]");
    }

    @Test
    void aNewPlantIsHeldToLevelTwo() {
        EnergyFinding found = found(
                "2010-09",
                "product: clinker",
                "line_t_day: 4000 t/day",
                "new_plant: yes",
                "energy_intensity: 62.01 kWh/t");

        assertThat(found.status()).isEqualTo(Status.OVER);
    }

    @ParameterizedTest
    @CsvSource({"4000, 68", "3999, 73", "2000, 73", "1999, 76", "1000, 76", "999, 78"})
    void theLineTellsWhichLimitHolds(String line, String limit) {
        String[] facts = {"product: clinker", "line_t_day: " + line + " t/day", "energy_intensity: " + limit + " kWh/t"
        };

        assertThat(found("2010-09", facts).multiple()).hasToString("Optional[0]");
    }

    @Test
    void aLineOfWhichTheSizeIsMissingIsUndetermined() {
        EnergyFinding found = found("2010-09", "product: clinker", "energy_intensity: 67 kWh/t");

        assertThat(found.status()).isEqualTo(Status.UNDETERMINED);
        assertThat(found.reasons()).containsExactly(Reason.of("missing-fact", "line_t_day"));
    }

    @Test
    void theStandardInForceOnTheFirstDayCounts() {
        String[] facts = {"product: ground-cement", "energy_intensity: 43 kWh/t"};

        assertThat(found("2013-09", facts).standard().map(EnergyStandard::name)).contains("GB 16780-2007");
        assertThat(found("2013-09", facts).status()).isEqualTo(Status.WITHIN);
        assertThat(found("2013-10", facts).standard().map(EnergyStandard::name)).contains("GB 16780-2012");
        assertThat(found("2013-10", facts).multiple()).hasToString("Optional[0.075]");
    }

    @Test
    void aStandardWithoutAKnownFirstDayCountsOnlyByName() {
        String[] facts = {"product: calcium-carbide", "energy_intensity: 3360 kWh/t", "energy_standard: GB/T 21343-2023"
        };

        assertThat(found("2025-03", facts[0], facts[1]).reasons())
                .containsExactly(Reason.of("no-dated-limit", "电石", "2025-03-01", "GB 21343-2023"));
        assertThat(found("2025-03", facts).multiple()).hasToString("Optional[0.05]");
    }

    @Test
    void electricityCountsAsCoalByTheBasisOfTheLimit() {
        String[] used = {
            "product: silicomanganese", "electricity_kwh: 4000000 kWh", "fuel_kgce: 498400 kgce", "output_t: 1000 t"
        };

        assertThat(found("2010-09", with(used, "electricity_basis: calorific")).status())
                .isEqualTo(Status.WITHIN);
        EnergyFinding calorific = found("2010-09", with(used, "electricity_basis: calorific"));
        EnergyFinding primary = found("2010-09", with(used, "electricity_basis: primary"));
        assertThat(calorific.multiple()).hasToString("Optional[-0.038835]");
        assertThat(calorific.limit().orElseThrow().says().details()).contains("综合能耗");
        assertThat(primary.limit().orElseThrow().says().details()).contains("冶炼电耗");
    }

    private static String[] with(String[] facts, String more) {
        String[] all = java.util.Arrays.copyOf(facts, facts.length + 1);
        all[facts.length] = more;
        return all;
    }

    @Test
    void aFigureThatMayBeOnEitherBasisIsUndetermined() {
        EnergyFinding found = found("2010-09", "product: ferrosilicon", "energy_intensity_ce: 1999 kgce/t");

        assertThat(found.status()).isEqualTo(Status.UNDETERMINED);
        assertThat(found.reasons())
                .containsExactly(
                        Reason.of("missing-fact", "energy_intensity"), Reason.of("missing-fact", "electricity_basis"));
    }

    @Test
    void whatIsFarthestOverCounts() {
        EnergyFinding found = found(
                "2010-09",
                "product: ferrosilicon",
                "energy_intensity: 9240 kWh/t",
                "energy_intensity_ce: 2376 kgce/t",
                "electricity_basis: calorific");

        assertThat(found.multiple()).hasToString("Optional[0.2]");
    }

    @Test
    void theLimitOfTheSheetsGoesBeforeThatOfTheStandard() {
        EnergyFinding found =
                found("2010-09", "product: ferrosilicon", "energy_intensity: 8600 kWh/t", "energy_limit: 8000 kWh/t");

        assertThat(found.multiple()).hasToString("Optional[0.075]");
        assertThat(found.reasons()).containsExactly(Reason.of("limit-as-given"));
    }

    @ParameterizedTest
    @CsvSource({"-12.01, WITHIN", "-12, WITHIN", "-11.99, UNDETERMINED"})
    void aLimitBelowZeroHasNoDouble(String intensity, Status status) {
        EnergyFinding found = found(
                "2026-03",
                "product: converter-steel",
                "energy_standard: GB 21256-2025",
                "energy_intensity_ce: " + intensity + " kgce/t");

        assertThat(found.status()).isEqualTo(status);
        assertThat(found.multiple()).isEmpty();
    }

    @Test
    void whatHasNoLimitIsUndetermined() {
        assertThat(found("2010-09", "product: leather", "energy_intensity: 5 kWh/t")
                        .reasons())
                .containsExactly(Reason.of("no-limit", "皮革", "2010-09-01"));
    }

    @Test
    void aProductThatIsNotKnownIsUndetermined() {
        EnergyFinding found = found("2010-09", "product: 神奇粉", "energy_intensity: 5 kWh/t");

        assertThat(found.reasons()).containsExactly(Reason.of("unknown-term", "product", "神奇粉"));
    }

    /** Which size of furnace has which limit: 86 below 50 t, 72 from there on, an access limit from 70 t on. */
    @ParameterizedTest
    @CsvSource({
        "49.9, 86, WITHIN, 3",
        "49.9, 86.1, OVER, -",
        "50, 72, WITHIN, 3",
        "50, 72.1, OVER, -",
        "69.9, 64, WITHIN, 3",
        "70, 64, WITHIN, 2",
        "70, 64.1, WITHIN, 3",
        "70.1, 72.1, OVER, -"
    })
    void theLimitOfAnElectricFurnaceGoesByItsSize(String size, String energy, Status status, String level) {
        EnergyFinding found = found(
                "2025-12",
                "product: electric-furnace-steel",
                "energy_standard: GB 21256-2025",
                "furnace_t: " + size + " t",
                "energy_intensity_ce: " + energy + " kgce/t");

        assertThat(found.status()).isEqualTo(status);
        assertThat(found.reached().map(Level::word).orElse("-")).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"26, WITHIN, 1", "29, WITHIN, 2", "34, WITHIN, 3", "34.1, OVER, -"})
    void thePreparationSectionOfCementHasALimitOfItsOwn(String intensity, Status status, String level) {
        EnergyFinding found = found("2023-06", "product: 水泥制备工段", "energy_intensity: " + intensity + " kWh/t");

        assertThat(found.status()).isEqualTo(status);
        assertThat(found.reached().map(Level::word).orElse("-")).isEqualTo(level);
    }
}
