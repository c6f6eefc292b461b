package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.jieti.domain.Field;
import org.jieti.support.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FieldsCommandTest {

    @Test
    void givesCsvInAPipe() {
        Cli.Result result = Cli.inPipe().run("fields");

        assertThat(result.status()).isZero();
        assertThat(result.out())
                .isEqualTo(Cli.onTerminal(80).run("fields", "--format", "csv").out());
        assertThat(result.out().lines().toList())
                .hasSize(1 + Law.DICTIONARY.fields().size())
                .startsWith("name,zh,other_names,names_with_unit,grain,unit,meaning")
                .contains("gas_price,基准气价,气价; 用气价格; 到户气价,,usage,CNY/m3,Base price of gas that a surcharge multiplies");
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 120})
    void givesATableThatFitsTheTerminal(int columns) {
        Cli.Result result = Cli.onTerminal(columns).run("fields");

        assertThat(result.out()).contains("electricity_kwh");
        assertThat(result.out().lines())
                .allSatisfy(line ->
                        assertThat(org.jieti.report.terminal.CellWidth.of(line)).isLessThanOrEqualTo(columns));
    }

    @Test
    void aTerminalHasHeadersInItsLanguage() {
        assertThat(Cli.onTerminal(90).run("fields", "--lang", "zh").out())
                .startsWith("名称 ")
                .contains("含义");
        assertThat(Cli.onTerminal(90).run("fields").out()).startsWith("name ");
    }

    @Test
    void saysInChineseWhatAFieldIsWhereThatIsAskedFor() {
        assertThat(Cli.inPipe().run("fields", "--lang", "zh").out())
                .contains("gas_price,基准气价,气价; 用气价格; 到户气价,,usage,CNY/m3,加价倍数所依的基准气价");
        assertThat(Cli.inPipe().run("fields", "--lang", "zh", "--format", "md").out())
                .contains("| CNY/m3 | 加价倍数所依的基准气价 |");
    }

    @Test
    void givesMarkdownWithWordsAndUnits() {
        assertThat(Cli.inPipe().run("fields", "--format", "md").out())
                .contains("## Usage\n\n| name | 中文 |", "## Words\n\n| field | words |", "| MWh | 兆瓦时, 千度, 千千瓦时 |")
                .contains("`eliminated` 淘汰类 (淘汰, 淘汰类企业)");
    }

    @Test
    void givesJson() {
        String json = Cli.inPipe().run("fields", "--format", "json").out();

        assertThat(json).startsWith("[").endsWith("]\n").contains("\"name\" : \"water_m3\"");
        assertThat(json.split("\"name\" : ", -1))
                .hasSize(1 + Law.DICTIONARY.fields().size());
        assertThat(Law.DICTIONARY.fields()).extracting(Field::zh).allMatch(zh -> json.contains("\"" + zh + "\""));
    }
}
