package org.jieti.report;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * A moment as a record tells it, such as {@code 2026-12-01T08:30:00Z}: the text of {@link Instant#toString}. It goes without the formatter of the
 * JDK, which takes some milliseconds to make ready, at every start.
 */
public final class Timestamp {

    private static final int LENGTH_WITHOUT_SECONDS = "2026-12-01T08:30".length();
    private static final int LENGTH_WITH_SECONDS = "2026-12-01T08:30:00".length();
    private static final String NANOS = "000000000";

    private Timestamp() {}

    public static String of(Instant moment) {
        String local = LocalDateTime.ofEpochSecond(moment.getEpochSecond(), moment.getNano(), ZoneOffset.UTC)
                .toString();
        return local + (local.length() == LENGTH_WITHOUT_SECONDS ? ":00Z" : "Z");
    }

    /**
     * The moment of a text, which must be written as {@link #of} writes it.
     *
     * @throws DateTimeException if it is not
     */
    public static Instant parse(String text) {
        try {
            Instant moment = LocalDateTime.of(
                            number(text, 0, 4),
                            number(text, 5, 7),
                            number(text, 8, 10),
                            number(text, 11, 13),
                            number(text, 14, 16),
                            number(text, 17, LENGTH_WITH_SECONDS),
                            nanos(text))
                    .toInstant(ZoneOffset.UTC);
            if (of(moment).equals(text)) {
                return moment;
            }
        } catch (NumberFormatException | IndexOutOfBoundsException noMoment) {
            // told below
        }
        throw new DateTimeException(text);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static int nanos(String text) {
        int from = LENGTH_WITH_SECONDS + 1;
        String fraction = text.length() > from ? text.substring(from, text.length() - 1) : "";
        return Integer.parseInt((fraction + NANOS).substring(0, NANOS.length()));
    }
}
