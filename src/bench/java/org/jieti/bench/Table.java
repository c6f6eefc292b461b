package org.jieti.bench;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** Prints what was measured, each figure with its ratio to the measure of all things. */
final class Table {

    private static final int WIDTH = 26;
    private static final int FIGURE = 10;
    private static final int KIB_PER_MIB = 1024;
    private static final int MILLIS_PER_SECOND = 1000;

    private final PrintStream out;

    Table(PrintStream out) {
        this.out = out;
    }

    /** @param yardstick whom the ratios are to */
    void print(String title, Map<String, Measurement> medians, String yardstick) {
        out.println();
        out.println(title);
        out.println(padded("", -WIDTH) + padded("wall s", FIGURE) + padded("CPU s", FIGURE) + padded("peak MiB", FIGURE)
                + "   to " + yardstick + ": wall, CPU, peak");
        Measurement base = medians.getOrDefault(yardstick, new Measurement(0, 0, 0));
        medians.forEach((name, one) -> out.println(padded(name, -WIDTH)
                + padded(ratio(one.wallMillis(), MILLIS_PER_SECOND, 2), FIGURE)
                + padded(ratio(one.cpuMillis(), MILLIS_PER_SECOND, 2), FIGURE)
                + padded(ratio(one.peakKib(), KIB_PER_MIB, 0), FIGURE)
                + padded(ratio(one.wallMillis(), base.wallMillis(), 2), FIGURE)
                + padded(ratio(one.cpuMillis(), base.cpuMillis(), 2), FIGURE)
                + padded(ratio(one.peakKib(), base.peakKib(), 2), FIGURE)));
        out.flush();
    }

    private static String ratio(long figure, long to, int places) {
        return figure == 0 || to == 0
                ? "–"
                : BigDecimal.valueOf(figure)
                        .divide(BigDecimal.valueOf(to), places, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    /** To the left where the width is negative, otherwise to the right. */
    private static String padded(String text, int width) {
        String blanks = " ".repeat(Math.max(0, Math.abs(width) - text.length()));
        return width < 0 ? text + blanks : blanks + text;
    }
}
