package org.jieti.report.xlsx;

import java.math.BigDecimal;
import java.util.List;
import org.jieti.domain.Rational;
import org.jieti.domain.Rounding;

/**
 * What a spreadsheet makes of factors. It reckons in binary floating point, and rounds the first digits of that: fifteen at most.
 *
 * <p>No amount comes from here. It is the one place where floating point is allowed, because it has to be foretold whether a formula will come to the
 * amount that was reckoned exactly.
 */
final class DoubleArithmetic {

    private DoubleArithmetic() {}

    /** The sum of the first two, times each of the others, one after the other; no more than so many digits of it. */
    static Rational product(BigDecimal first, BigDecimal second, List<BigDecimal> factors, int digits) {
        double product = first.doubleValue() + second.doubleValue();
        for (BigDecimal factor : factors) {
            product *= factor.doubleValue();
        }
        return Rational.of(Rounding.toDigits(new BigDecimal(product), digits));
    }
}
