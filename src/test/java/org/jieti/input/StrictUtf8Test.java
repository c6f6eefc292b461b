package org.jieti.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import org.jieti.support.Seeded;
import org.junit.jupiter.api.Test;

/** Text is what the strict decoder of the JDK takes, without NUL. */
final class StrictUtf8Test {

    private static boolean isText(byte... bytes) {
        return StrictUtf8.isText(bytes, 0, bytes.length);
    }

    private static boolean isTextByTheDecoder(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).chars().noneMatch(c -> c == 0);
        } catch (CharacterCodingException broken) {
            return false;
        }
    }

    private static void assertLikeTheDecoder(byte[] bytes) {
        assertThat(isText(bytes)).as(Arrays.toString(bytes)).isEqualTo(isTextByTheDecoder(bytes));
    }

    @Test
    void everyCharacterIsText() {
        for (int c = 1; c <= Character.MAX_CODE_POINT; c++) {
            if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
                byte[] bytes = Character.toString(c).getBytes(UTF_8);
                if (!isText(bytes)) {
                    throw new AssertionError("U+" + Integer.toHexString(c));
                }
            }
        }
    }

    @Test
    void everyTwoBytesAreLikeTheDecoder() {
        for (int pair = 0; pair < 1 << 16; pair++) {
            assertLikeTheDecoder(new byte[] {(byte) (pair >> 8), (byte) pair});
        }
    }

    @Test
    void threeAndFourBytesAtTheEdgesAreLikeTheDecoder() {
        int[] edges = {0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF};
        for (int first = 0xC0; first <= 0xFF; first++) {
            for (int second : edges) {
                for (int third : edges) {
                    assertLikeTheDecoder(new byte[] {(byte) first, (byte) second, (byte) third});
                    for (int fourth : edges) {
                        assertLikeTheDecoder(new byte[] {(byte) first, (byte) second, (byte) third, (byte) fourth});
                    }
                }
            }
        }
    }

    @Test
    void mutatedTextIsLikeTheDecoder() {
        Seeded.times(20_000, seeded -> {
            StringBuilder text = new StringBuilder();
            for (int i = seeded.below(30); i > 0; i--) {
                text.append(seeded.oneOf("abc", "plain ASCII", "é", "水泥", "😀", "\uFFFF", "\u0800", "\u007F", ","));
            }
            byte[] bytes = text.toString().getBytes(UTF_8);
            if (bytes.length > 0 && !seeded.chance(3)) {
                bytes[seeded.below(bytes.length)] = (byte) seeded.below(256);
            }
            assertLikeTheDecoder(
                    Arrays.copyOf(bytes, seeded.chance(3) ? seeded.below(bytes.length + 1) : bytes.length));
        });
    }

    @Test
    void nulIsNoTextWhereverItStands() {
        for (int at = 0; at < 20; at++) {
            byte[] bytes = "a".repeat(20).getBytes(UTF_8);
            bytes[at] = 0;
            assertThat(isText(bytes)).isFalse();
        }
    }

    @Test
    void looksAtNothingOutsideTheBounds() {
        byte[] bytes = {(byte) 0xFF, 'a', 0, 'b', (byte) 0xE6, (byte) 0xB0};
        assertThat(StrictUtf8.isText(bytes, 1, 2)).isTrue();
        assertThat(StrictUtf8.isText(bytes, 3, 5)).isFalse();
        assertThat(StrictUtf8.isText(bytes, 0, 0)).isTrue();
    }
}
