package org.jieti.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import org.jieti.support.Seeded;
import org.junit.jupiter.api.Test;

/** Texts that differ in their figures alone have one frame, and every text can be put together again. */
final class FramedTest {

    /** As the script of the page does it. */
    private static String together(Framed framed) {
        Iterator<String> figures = List.of(framed.figures().split(" ", -1)).iterator();
        StringBuilder text = new StringBuilder();
        for (char character : framed.frame().toCharArray()) {
            text.append(character == Framed.HOLE ? figures.next() : character);
        }
        return text.toString();
    }

    @Test
    void takesFiguresOutOfTheWords() {
        assertThat(Framed.of("electricity_kwh = 1,250,500 kWh (usage.csv:14:3, under \"用电量\": \"125.05\")"))
                .isEqualTo(new Framed(
                        "electricity_kwh = # kWh (usage.csv:#:# under \"用电量\": \"#\")", "1,250,500 14 3, 125.05"));
        assertThat(Framed.of("as above")).isEqualTo(new Framed("as above", ""));
        assertThat(Framed.of("")).isEqualTo(new Framed("", ""));
    }

    @Test
    void aHoleOfTheTextIsAFigure() {
        assertThat(Framed.of("7#炉 ## 8")).isEqualTo(new Framed("##炉 ## #", "7 # # # 8"));
    }

    @Test
    void everyTextComesTogetherAgain() {
        Seeded.times(500, random -> {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 30; i++) {
                text.append("0123456789., #炉a−\n\0".charAt(random.below(19)));
            }
            assertThat(together(Framed.of(text.toString()))).isEqualTo(text.toString());
        });
    }
}
