package org.jieti.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jieti.report.WordsDifference.Figure;
import org.jieti.report.WordsDifference.Line;
import org.junit.jupiter.api.Test;

final class WordsDifferenceTest {

    private static WordsDifference between(String before, String after) {
        return WordsDifference.between(before.lines().toList(), after.lines().toList());
    }

    @Test
    void aFigureThatDiffersStandsBelowTheLinesAboveIt() {
        WordsDifference difference = between("""
                water_m3
                  grade is c: 0.1 CNY/m3
                  grade is d: 0.3 CNY/m3
                """, """
                water_m3
                  grade is c: 0.1 CNY/m3
                  grade is d: 0.5 CNY/m3
                """);

        assertThat(difference.figures())
                .containsExactly(new Figure("water_m3", "", ""), new Figure("  grade is d: … CNY/m3", "0.3", "0.5"));
        assertThat(difference.lines()).isEmpty();
    }

    @Test
    void allFiguresOfALineThatDifferStandInOneRow() {
        assertThat(between("> 20 %, ≤ 40 %: 2 times water_price", "> 25 %, ≤ 40 %: 3 times water_price")
                        .figures())
                .containsExactly(new Figure("> … %, ≤ 40 %: … times water_price", "20, 2", "25, 3"));
    }

    @Test
    void linesThatDifferInMoreThanFiguresAreGoneAndNew() {
        assertThat(between("""
                over
                  kept
                  2 times water_price, on top
                """, """
                over
                  kept
                  2 times water_price, in all
                  at most 9 CNY
                """).lines())
                .containsExactly(
                        new Line(' ', "over"),
                        new Line('-', "  2 times water_price, on top"),
                        new Line('+', "  2 times water_price, in all"),
                        new Line('+', "  at most 9 CNY"));
    }

    @Test
    void daysAndNumbersOfDocumentsAreNoFigures() {
        WordsDifference difference = between("甲〔2009〕7号 (乙, 2009-12-01)", "甲〔2009〕8号 (乙, 2009-12-02)");

        assertThat(difference.figures()).isEmpty();
        assertThat(difference.lines()).hasSize(2);
    }

    @Test
    void theSameWordsDifferInNothing() {
        assertThat(between("over\n  1 CNY", "over\n  1 CNY").isNone()).isTrue();
        assertThat(WordsDifference.between(List.of(), List.of("over")).isNone()).isFalse();
    }
}
