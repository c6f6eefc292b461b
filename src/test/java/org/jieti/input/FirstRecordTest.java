package org.jieti.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jieti.support.Seeded;
import org.junit.jupiter.api.Test;

final class FirstRecordTest {

    private static final String[] PARTS = {
        "a", "用电量", ",", ",", ",", "\n", "\r\n", "\r", "\"", "\"a,b\"", "\"\"", " ", "\t", ";", "=\"01\"", "\u2028", "#"
    };

    private static String text(Seeded seeded) {
        StringBuilder text = new StringBuilder();
        for (int left = seeded.below(12); left > 0; left--) {
            text.append(seeded.oneOf(PARTS));
        }
        return text.toString();
    }

    private interface Reading {
        FirstRecord of(String text) throws WholeSheetNeeded;
    }

    private static Optional<FirstRecord> read(Reading reading, String text) {
        try {
            return Optional.of(reading.of(text));
        } catch (WholeSheetNeeded none) {
            return Optional.empty();
        }
    }

    @Test
    void isWhatTheLibraryReads() {
        Seeded.times(20_000, seeded -> {
            String text = text(seeded);
            assertThat(read(FirstRecord::of, text)).as(text).isEqualTo(read(FirstRecord::byLibrary, text));
        });
    }

    @Test
    void endsWithItsLine() throws WholeSheetNeeded {
        assertThat(FirstRecord.of("期间,,用电量\r\n2010-06,a,1\r\n"))
                .isEqualTo(new FirstRecord(List.of("期间", "", "用电量"), "期间,,用电量", 1));
    }
}
