package org.jieti.cli;

import java.util.Arrays;
import org.jieti.input.WholeSheetNeeded;

/** The months that the rows of a batch are about. */
final class BatchMonths {

    /** Enterprises, a year of each, and a bit for each month of it; those of rows that follow each other are put together. */
    private long[] enterprises = new long[1 << 8];

    private int[] years = new int[enterprises.length];
    private int[] months = new int[enterprises.length];
    private int count;

    void add(long enterprise, int month) {
        int year = month / 12;
        int bit = 1 << (month % 12);
        int last = count - 1;
        if (count > 0 && enterprises[last] == enterprise && years[last] == year && (months[last] & bit) == 0) {
            months[last] |= bit;
            return;
        }
        if (count == months.length) {
            enterprises = Arrays.copyOf(enterprises, 2 * count);
            years = Arrays.copyOf(years, 2 * count);
            months = Arrays.copyOf(months, 2 * count);
        }
        enterprises[count] = enterprise;
        years[count] = year;
        months[count] = bit;
        count++;
    }

    /** @throws WholeSheetNeeded if one of them was there before */
    void enter(SeenMonths seen) throws WholeSheetNeeded {
        for (int i = 0; i < count; i++) {
            seen.add(enterprises[i], years[i], months[i]);
        }
    }
}
