package org.jieti.report;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * A moment as a record tells it, such as {@code 2026-12-01T08:30:00Z}: the text of {@link Instant#toString}, without the formatter, which takes the
 * JDK as long to make ready as a sheet of ten rows takes to price.
 */
public final class Timestamp {

    private static final int LENGTH_WITHOUT_SECONDS = "2026-12-01T08:30".length();

    private Timestamp() {}

    public static String of(Instant moment) {
        String local = LocalDateTime.ofEpochSecond(moment.getEpochSecond(), moment.getNano(), ZoneOffset.UTC)
                .toString();
        return local + (local.length() == LENGTH_WITHOUT_SECONDS ? ":00Z" : "Z");
    }
}
