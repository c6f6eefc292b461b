package org.jieti.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FoldedTextTest {

    private static final String LINE =
            "  the rate of cn/electricity/differential that day, 浙江省物价局、浙江电监办 electricity_kwh";

    @Test
    void goesOnSetIn() {
        assertThat(FoldedText.lines("  one two three four five six seven eight nine ten", 40))
                .containsExactly("  one two three four five six seven", "      eight nine ten");
    }

    @Test
    void aLineThatFitsIsLeftAlone() {
        assertThat(FoldedText.lines("  水 m3", 7)).containsExactly("  水 m3");
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 20, 33, 60, 80})
    void noPartIsWiderAndNothingIsLost(int width) {
        assertThat(FoldedText.lines(LINE, width)).allMatch(part -> CellWidth.of(part) <= width);
        assertThat(String.join("", FoldedText.lines(LINE, width)).replace(" ", ""))
                .isEqualTo(LINE.replace(" ", ""));
    }
}
