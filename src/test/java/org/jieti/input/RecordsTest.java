package org.jieti.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.jieti.support.Seeded;
import org.junit.jupiter.api.Test;

/** Records end where they end to somebody who looks at one byte after the other. */
final class RecordsTest {

    private static int endByByte(byte[] bytes, int from, int to) {
        boolean isQuoted = false;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (isQuoted) {
                boolean isPair = b == '"' && i + 1 < to && bytes[i + 1] == '"';
                isQuoted = isPair || b != '"';
                i += isPair ? 1 : 0;
            } else if (b == '\n') {
                return i + 1;
            } else if (b == '"') {
                isQuoted = i == from || bytes[i - 1] == ',';
            }
        }
        return -1;
    }

    private static int lines(byte[] bytes, int from, int to) {
        return (int) IntStream.range(from, to).filter(i -> bytes[i] == '\n').count();
    }

    @Test
    void recordsEndAtALineFeedOutsideQuotes() {
        Seeded.times(50_000, seeded -> {
            byte[] bytes = text(seeded).getBytes(UTF_8);
            int from = seeded.below(bytes.length + 1);
            int to = from + seeded.below(bytes.length - from + 1);

            assertThat(Records.end(bytes, from, to)).isEqualTo(endByByte(bytes, from, to));
            int last = from;
            for (int next = endByByte(bytes, from, to); next >= 0; next = endByByte(bytes, next, to)) {
                last = next;
            }
            assertThat(Records.whole(bytes, from, to)).isEqualTo(new Records.Whole(last, lines(bytes, from, last)));
        });
    }

    @Test
    void everyLineFeedIsALine() {
        Seeded.times(20_000, seeded -> {
            byte[] bytes = ("\n" + text(seeded) + "\n").getBytes(UTF_8);

            assertThat(Records.lines(bytes, 1, bytes.length - 1)).isEqualTo(lines(bytes, 1, bytes.length - 1));
        });
    }

    private static String text(Seeded seeded) {
        StringBuilder text = new StringBuilder();
        for (int i = seeded.below(40); i > 0; i--) {
            text.append(seeded.oneOf(
                    "a",
                    ",",
                    "*",
                    "\u0002",
                    "\n",
                    "\"",
                    "\"\"",
                    ",\"",
                    "水",
                    "\r\n",
                    "\u000B",
                    "\u008A",
                    "plain cell",
                    "é"));
        }
        return text.toString();
    }
}
