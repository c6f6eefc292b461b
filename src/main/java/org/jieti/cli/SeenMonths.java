package org.jieti.cli;

import org.jieti.input.WholeSheetNeeded;

/** Which months of which enterprises have been priced: a bit for each month, beside one number for each enterprise and year. */
final class SeenMonths {

    private static final int MOST_SLOTS = 1 << 23;
    private static final long MULTIPLIER = 0xD1B54A32D192ED03L;

    private long[] years = new long[1 << 12];
    private short[] months = new short[years.length];
    private int count;

    /**
     * Adds months.
     *
     * @param priced a bit for each month of the year
     * @throws WholeSheetNeeded if one of them was there before, or hardly can have been told from one that was
     */
    void add(long enterprise, int year, int priced) throws WholeSheetNeeded {
        if (2 * count > years.length) {
            grow();
        }
        long key = key(enterprise, year);
        int slot = slot(key);
        if (years[slot] == 0) {
            years[slot] = key;
            count++;
        }
        if ((months[slot] & priced) != 0) {
            throw new WholeSheetNeeded("an enterprise is there twice in one month");
        }
        months[slot] |= (short) priced;
    }

    private static long key(long enterprise, int year) {
        long key = (enterprise + year) * MULTIPLIER;
        return key == 0 ? 1 : key;
    }

    private int slot(long key) {
        int slot = (int) (key >>> 32) & (years.length - 1);
        while (years[slot] != 0 && years[slot] != key) {
            slot = (slot + 1) & (years.length - 1);
        }
        return slot;
    }

    private void grow() throws WholeSheetNeeded {
        if (years.length == MOST_SLOTS) {
            throw new WholeSheetNeeded("there are too many enterprises to remember");
        }
        long[] before = years;
        short[] bits = months;
        years = new long[2 * before.length];
        months = new short[years.length];
        for (int i = 0; i < before.length; i++) {
            if (before[i] != 0) {
                int slot = slot(before[i]);
                years[slot] = before[i];
                months[slot] = bits[i];
            }
        }
    }
}
