package org.jieti.schedule.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.jieti.schedule.Citation;
import org.jieti.schedule.EquivalentTable;
import org.jieti.schedule.Schedule;
import org.jieti.support.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file of one's own says to its readers, in one language or in both. */
final class NotesTest {

    private static final String TABLE = """
            table: test/equivalents
            title: Test
            title_zh: 测试
            cite: {document: 甲〔2009〕9号, issuer: 甲委员会, standing: reported, notes: read in a print, notes_zh: 读自印本}
            notes: values of the print
            notes_zh: 印本的数值
            mass: mass_kg
            rows:
              - {medium: water, pollutant: cod, class: 2, per: 1 kg}
            """;

    @Test
    void standInBothLanguages() {
        Schedule schedule = schedule("notes: in doubt\nnotes_zh: 存疑\n");

        assertThat(schedule.notes()).isEqualTo("in doubt");
        assertThat(schedule.notesZh()).isEqualTo("存疑");
    }

    @Test
    void standOnACitationAndOnATable() {
        EquivalentTable table = Law.book(TABLE).tables().get(0);
        Citation citation = table.citation();

        assertThat(table.notes()).isEqualTo("values of the print");
        assertThat(table.notesZh()).isEqualTo("印本的数值");
        assertThat(citation.notes()).isEqualTo("read in a print");
        assertThat(citation.notesZh()).isEqualTo("读自印本");
    }

    @ParameterizedTest
    @CsvSource({"notes: in doubt, in doubt", "notes_zh: 存疑, 存疑", "title_zh: 测试, ''"})
    void thatStandAloneAreSaidInBothLanguages(String line, String said) {
        Schedule schedule = line.startsWith("title") ? schedule("") : schedule(line + "\n");

        assertThat(schedule.notes()).isEqualTo(said);
        assertThat(schedule.notesZh()).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "首日不详，    | 采用印发日。  | 首日不详，采用印发日。",
                "原文未说明    | （存疑）     | 原文未说明（存疑）",
                "按“一倍以上”  | 计收        | 按“一倍以上”计收",
                "基准为        | 13300 kWh/t | 基准为 13300 kWh/t",
                "the first day | is assumed  | the first day is assumed"
            })
    void areFoldedWithoutASpaceBetweenChineseCharacters(String first, String second, String said) {
        String folded = ": >-\n  " + first + "\n  " + second + "\n";

        assertThat(schedule("notes_zh" + folded).notesZh()).isEqualTo(said);
        assertThat(schedule("notes" + folded).notes()).isEqualTo(said);
    }

    @Test
    void mayStandInAnOverlay() {
        String overlay = """
                overlay: test/water.over-quota
                notes: What if?
                notes_zh: 假如？
                set: {title: Dearer}
                """;

        assertThat(Law.book(text(""), overlay).schedules()).hasSize(1);
    }

    private static Schedule schedule(String notes) {
        return Law.book(text(notes)).schedules().get(0);
    }

    private static String text(String notes) {
        String charges = "- {quantity: water_m3, rate: 1 CNY/m3}\n";
        return Law.charging("water.over-quota", charges).replace("region: CN\n", "region: CN\n" + notes);
    }
}
