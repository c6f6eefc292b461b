package org.jieti.support;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;

/** Works out a formula of sums, products and roundings as an auditor with a pencil would: in decimals, of fifteen digits before each rounding. */
public final class SheetFormula {

    private static final MathContext FIFTEEN_DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private final String text;
    private final Map<String, BigDecimal> cells;
    private int at;

    private SheetFormula(String text, Map<String, BigDecimal> cells) {
        this.text = text;
        this.cells = cells;
    }

    /**
     * What it comes to.
     *
     * @param cells by their places, such as F2
     */
    public static BigDecimal result(String formula, Map<String, BigDecimal> cells) {
        SheetFormula whole = new SheetFormula(formula, cells);
        BigDecimal result = whole.sum();
        if (whole.at < formula.length()) {
            throw new IllegalArgumentException(formula + " is not understood from " + formula.substring(whole.at));
        }
        return result;
    }

    private BigDecimal sum() {
        BigDecimal sum = product();
        while (at < text.length() && "+-".indexOf(text.charAt(at)) >= 0) {
            sum = text.charAt(at++) == '+' ? sum.add(product()) : sum.subtract(product());
        }
        return sum;
    }

    private BigDecimal product() {
        BigDecimal product = atom();
        while (takes("*")) {
            product = product.multiply(atom());
        }
        return product;
    }

    private BigDecimal atom() {
        if (takes("ROUNDUP(")) {
            return rounded(RoundingMode.UP);
        }
        if (takes("ROUNDDOWN(")) {
            return rounded(RoundingMode.DOWN);
        }
        if (takes("ROUND(")) {
            return rounded(RoundingMode.HALF_UP);
        }
        if (takes("(")) {
            BigDecimal within = sum();
            require(")");
            return within;
        }
        return cell();
    }

    private BigDecimal rounded(RoundingMode mode) {
        BigDecimal exact = sum().round(FIFTEEN_DIGITS);
        require(",");
        int places = Integer.parseInt(word());
        require(")");
        return exact.setScale(places, mode);
    }

    /** A blank cell counts nothing. */
    private BigDecimal cell() {
        return cells.getOrDefault(word(), BigDecimal.ZERO);
    }

    private String word() {
        int from = at;
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private boolean takes(String sign) {
        boolean isThere = text.startsWith(sign, at);
        at += isThere ? sign.length() : 0;
        return isThere;
    }

    private void require(String sign) {
        if (!takes(sign)) {
            throw new IllegalArgumentException(text + " has no " + sign + " at " + at);
        }
    }
}
