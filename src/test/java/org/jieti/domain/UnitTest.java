package org.jieti.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class UnitTest {

    private static final Unit KWH = Unit.base("kWh", "energy", Rational.ONE);
    private static final Unit MWH = Unit.base("MWh", "energy", Rational.of(1000));
    private static final Unit KGCE = Unit.base("kgce", "coal", Rational.ONE);
    private static final Unit TONNE = Unit.base("t", "mass", Rational.of(1000));

    @Test
    void fitsWhatMeasuresTheSame() {
        assertThat(KWH.fits(MWH)).isTrue();
        assertThat(KWH.fits(KGCE)).isFalse();
        assertThat(KWH.per(TONNE).fits(KWH)).isFalse();
    }

    @Test
    void convertsByTheRatioOfSizes() {
        assertThat(MWH.factorTo(KWH)).isEqualTo(Rational.of(1000));
        assertThat(Unit.YUAN.per(KWH).factorTo(Unit.YUAN.per(MWH))).isEqualTo(Rational.of(1000));
        assertThat(KWH.factorTo(MWH)).isEqualTo(Rational.parse("0.001"));
    }

    @Test
    void refusesToConvertWhatDoesNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KGCE.factorTo(KWH))
                .withMessageContaining("kgce")
                .withMessageContaining("kWh");
    }

    @Test
    void cancelsWhatStandsAboveAndBelow() {
        assertThat(Unit.YUAN.per(KWH).times(MWH).fits(Unit.YUAN)).isTrue();
        assertThat(Unit.YUAN.per(KWH).times(MWH).factorTo(Unit.YUAN)).isEqualTo(Rational.of(1000));
        assertThat(KWH.per(KWH).fits(Unit.ONE)).isTrue();
    }

    @Test
    void printsAsAScheduleWritesIt() {
        assertThat(Unit.YUAN.per(KWH)).hasToString("CNY/kWh");
        assertThat(MWH.per(TONNE)).hasToString("MWh/t");
        assertThat(Unit.ONE).hasToString("");
        assertThat(KWH.per(KWH)).hasToString("");
    }
}
