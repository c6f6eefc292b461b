package org.jieti.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

final class HalfWidthTest {

    /** Whether it is plain is asked first; then it must be what the normalizer makes of it. */
    @Test
    void isTheCompatibleFormOfEveryCharacter() {
        for (int c = 0; c < Character.MIN_SURROGATE; c++) {
            String text = "a" + (char) c + "中";
            assertThat(HalfWidth.of(text))
                    .as(Integer.toHexString(c))
                    .isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
        }
    }

    @Test
    void hasNoBlanksAroundIt() {
        assertThat(HalfWidth.of("　Ａ１ ")).isEqualTo("A1");
        assertThat(HalfWidth.of("")).isEmpty();
    }
}
