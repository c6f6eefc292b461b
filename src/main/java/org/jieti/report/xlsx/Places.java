package org.jieti.report.xlsx;

/** Names of cells: the first column is A, the 27th AA. */
final class Places {

    private static final int LETTERS = 26;

    private Places() {}

    static String column(int index) {
        StringBuilder letters = new StringBuilder();
        for (int left = index + 1; left > 0; left = (left - 1) / LETTERS) {
            letters.append((char) ('A' + (left - 1) % LETTERS));
        }
        return letters.reverse().toString();
    }
}
