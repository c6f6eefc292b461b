package org.jieti.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TimestampTest {

    private static final long YEAR_9999 = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    @Test
    void isTheTextOfTheInstant() {
        Random random = new Random(20261201);
        long[] fractions = {0, 1, 999_999_999, 120_000_000, 123_000_000, 123_400_000, 123_456_000, 123_456_789};
        for (int i = 0; i < 100_000; i++) {
            long second = (long) (random.nextDouble() * YEAR_9999);
            long rounded = switch (i % 4) {
                case 0 -> second - second % 86_400;
                case 1 -> second - second % 3600;
                case 2 -> second - second % 60;
                default -> second;
            };
            Instant moment = Instant.ofEpochSecond(rounded, fractions[i % fractions.length]);

            assertThat(Timestamp.of(moment)).isEqualTo(moment.toString());
            assertThat(Timestamp.parse(moment.toString())).isEqualTo(moment);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "yesterday",
                "2026-12-01",
                "2026-12-01T08:30Z",
                "2026-12-01T08:30:00",
                "2026-12-01T08:30:00+08:00",
                "2026-12-01 08:30:00Z",
                "2026-02-30T08:30:00Z",
                "2026-12-01T24:30:00Z",
                "2026-12-01T08:30:00.Z",
                "2026-12-01T08:30:00.1Z",
                "2026-12-01T08:30:00.1234567890Z",
                "2026-12-01T+8:30:00Z",
                "2026-12-01T08:30:00Z ",
            })
    void takesNothingElseForAMoment(String text) {
        assertThatThrownBy(() -> Timestamp.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
