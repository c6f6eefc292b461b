package org.jieti.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.jieti.support.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UnitsTest {

    private static final Units UNITS = Law.DICTIONARY.units();

    @ParameterizedTest
    @CsvSource({
        "0.10 CNY/kWh, 0.1, CNY/kWh",
        "13450 kWh/t, 13450, kWh/t",
        "20 %, 0.2, ''",
        "5‰, 0.005, ''",
        "3, 3, ''",
        "1.5万千瓦时, 15000, kWh",
        "2 MWh, 2000, kWh",
        "7 吨, 7000, kg",
        "80 mg/L, 80, mg/L",
        "4 元/立方米, 4, CNY/m3",
        "25 fen/kWh, 0.25, CNY/kWh",
        "-0.5 dB, -0.5, dB",
        "3 KWH, 3, kWh"
    })
    void readsANumberInItsUnit(String text, String number, String unit) {
        Unit expected = unit.isEmpty() ? Unit.ONE : UNITS.find(unit).orElseThrow();

        assertThat(UNITS.findQuantity(text).orElseThrow().in(expected)).isEqualTo(Rational.parse(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kWh",
                "1,000 kWh",
                "1e3 kWh",
                ".inf kWh",
                ".nan",
                "NaN",
                "1.2.3 kWh",
                "5 furlong",
                "3 kWh/x",
                "3 kWh/",
                "+-3 t",
                "0x10 kWh",
                "１２ kWh"
            })
    void refusesWhatIsNotANumberInAKnownUnit(String text) {
        assertThat(UNITS.findQuantity(text)).isEmpty();
    }

    @Test
    void electricityAndCoalDoNotFit() {
        assertThat(UNITS.find("kWh/t").orElseThrow().fits(UNITS.find("kgce/t").orElseThrow()))
                .isFalse();
    }

    @Test
    void aVolumeIsNoMass() {
        assertThat(UNITS.find("m3").orElseThrow().fits(UNITS.find("t").orElseThrow()))
                .isFalse();
        assertThat(UNITS.find("万m3").orElseThrow().factorTo(UNITS.find("m3").orElseThrow()))
                .isEqualTo(Rational.of(10000));
    }
}
