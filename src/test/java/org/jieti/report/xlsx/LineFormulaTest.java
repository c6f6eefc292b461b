package org.jieti.report.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import org.jieti.assessment.Priced;
import org.jieti.domain.Quantity;
import org.jieti.domain.Rational;
import org.jieti.domain.Rounding;
import org.jieti.support.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the amount of a line is a formula, and which. {@code OfficeTest} shows that spreadsheets come to the same. */
final class LineFormulaTest {

    private static final LineFormula FORMULA = new LineFormula(15, 16);

    @ParameterizedTest
    @CsvSource({
        "12 kWh,                 0.35 CNY/kWh,  HALF_UP,   2, 4.20,        'ROUND(F7*H7*J7*P7,2)'",
        "1234.7 kWh,             0.35 CNY/kWh,  HALF_UP,   2, 432.15,      'ROUND(F7*H7*J7*P7,2)'",
        "1234.8 kWh,             0.35 CNY/kWh,  HALF_EVEN, 2, 432.18,      'ROUND(F7*H7*J7*P7,2)'",
        "1234.7 kWh,             0.35 CNY/kWh,  HALF_EVEN, 2, 432.14,      ''",
        "1234.7 kWh,             0.35 CNY/kWh,  HALF_UP,   0, 432.00,      'ROUND(F7*H7*J7*P7,0)'",
        "1234.7 kWh,             0.35 CNY/kWh,  UP,        2, 432.15,      'ROUNDUP(ROUND(F7*H7*J7*P7,9),2)'",
        "1234.7 kWh,             0.35 CNY/kWh,  DOWN,      2, 432.14,      'ROUNDDOWN(ROUND(F7*H7*J7*P7,9),2)'",
        "123456789 kWh,          0.3 CNY/kWh,   DOWN,      2, 37037036.70, 'ROUNDDOWN(ROUND(F7*H7*J7*P7,7),2)'",
        "931904668.27 kWh,       33.25 CNY/MWh, DOWN,      2, 30985830.21, ''",
        "1234567890123456.7 kWh, 0.35 CNY/kWh,  HALF_UP,   2, 432098761543209.85, ''"
    })
    void isThereIfASpreadsheetComesToTheAmount(
            String quantity, String rate, RoundingMode mode, int places, String amount, String formula) {
        Priced priced = priced(quantity, rate, new Rounding(places, mode), Rational.ZERO);

        assertThat(priced.amount()).hasToString(amount);
        assertThat(FORMULA.of(priced, priced.amount(), 7).orElse("")).isEqualTo(formula);
    }

    @Test
    void whatWasDueBeforeIsTakenOff() {
        Priced priced = priced("12.1 m3", "2.005 CNY/m3", Rounding.HALF_UP_TO_FEN, Rational.parse("7.3"));

        assertThat(priced.amount()).hasToString("24.26");
        assertThat(FORMULA.of(priced, priced.amount(), 9))
                .hasValue("ROUND(ROUND((Q9+F9)*H9*J9*P9,2)-ROUND(Q9*H9*J9*P9,2),2)");
    }

    private static Priced priced(String quantity, String rate, Rounding rounding, Rational before) {
        Quantity charged = Law.DICTIONARY.units().findQuantity(quantity).orElseThrow();
        Quantity price = Law.DICTIONARY.units().findQuantity(rate).orElseThrow();
        return new Priced(charged.value(), charged.unit(), price.value(), price.unit(), Rational.ONE, rounding, before);
    }
}
