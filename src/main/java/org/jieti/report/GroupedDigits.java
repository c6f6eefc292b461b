package org.jieti.report;

/** Numbers with thousands marked, for people: {@code 1,234,567.80}. */
public final class GroupedDigits {

    private GroupedDigits() {}

    /** The same number, whose digits before the point stand in threes. */
    public static String of(String number) {
        int point = number.indexOf('.');
        int end = point < 0 ? number.length() : point;
        StringBuilder grouped = new StringBuilder(number);
        for (int i = end - 3; i > 0 && Character.isDigit(number.charAt(i - 1)); i -= 3) {
            grouped.insert(i, ',');
        }
        return grouped.toString();
    }
}
