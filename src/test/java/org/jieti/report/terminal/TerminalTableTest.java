package org.jieti.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jieti.domain.Money;
import org.jieti.report.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TerminalTableTest {

    private static Cell yuan(String amount) {
        return new Cell.Yuan(Money.parse(amount));
    }

    @Test
    void wordsStandLeftAndNumbersRight() {
        TerminalTable table = new TerminalTable(List.of("name", "yuan", "rows"), "name");
        table.add(List.of(new Cell.Text("海宁水泥厂"), yuan("1234567.80"), new Cell.Count(7)));
        table.add(List.of(new Cell.Text("B"), yuan("0.05"), new Cell.Count(12)));

        assertThat(table.lines(80))
                .containsExactly(
                        "name                yuan  rows",
                        "──────────  ────────────  ────",
                        "海宁水泥厂  1,234,567.80     7",
                        "B                   0.05    12");
    }

    @Test
    void columnsInWhichNothingStandsAreLeftOut() {
        TerminalTable table = new TerminalTable(List.of("name", "gas", "yuan"), "name");
        table.add(List.of(new Cell.Text("A"), Cell.Text.EMPTY, yuan("1.00")));
        table.add(List.of(new Cell.Text("B"), Cell.Text.EMPTY, yuan("2.00")));

        assertThat(table.lines(80).get(0)).isEqualTo("name  yuan");
    }

    @Test
    void wordsGiveWayAndNumbersDoNot() {
        TerminalTable table = new TerminalTable(List.of("name", "yuan"), "name");
        table.add(List.of(new Cell.Text("北京市朝阳区第二水泥制品厂"), yuan("98765.43")));

        assertThat(table.lines(20))
                .allSatisfy(line -> assertThat(CellWidth.of(line)).isLessThanOrEqualTo(20));
        assertThat(table.lines(20).get(2)).contains("…", "98,765.43");
        assertThat(table.lines(40).get(2)).contains("北京市朝阳区第二水泥制品厂");
    }

    @Test
    void aNewLineInANameDoesNotBreakTheTable() {
        TerminalTable table = new TerminalTable(List.of("name", "yuan"), "name");
        table.add(List.of(new Cell.Text("two\nlines\u001B[2J"), yuan("3.00")));

        assertThat(table.lines(80)).hasSize(3).noneMatch(line -> line.contains("\n") || line.contains("\u001B"));
    }

    @ParameterizedTest
    @CsvSource({"abc, 3", "水泥, 4", "（ａ）, 6", "é, 1", "'', 0", "A水b, 4", "😀, 2", "…, 1"})
    void aChineseCharacterTakesTwoColumns(String text, int columns) {
        assertThat(CellWidth.of(text)).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource({
        "水泥厂, 6, 水泥厂",
        "水泥厂, 5, 水泥…",
        "水泥厂, 4, 水…",
        "水泥厂, 3, 水…",
        "cement, 5, ceme…",
        "cement, 6, cement",
        "a水泥, 4, a水…",
    })
    void shortensToAWidth(String text, int columns, String shortened) {
        assertThat(CellWidth.shortened(text, columns)).isEqualTo(shortened);
    }
}
