package org.jieti.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jieti.schedule.Citation;
import org.jieti.schedule.EffectivePeriod;
import org.jieti.schedule.EquivalentTable;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.ScheduleBook;
import org.jieti.schedule.Standing;
import org.jieti.schedule.Version;
import org.jieti.support.Law;
import org.jieti.support.ShippedCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What jieti itself says of law in Chinese is Chinese: what is not are names of schedules, levies and units, and what law files quote. */
final class ChineseWordsTest {

    private static final Wording CHINESE = new Wording(Locale.CHINESE);
    private static final Wording ENGLISH = new Wording(Locale.ENGLISH);

    private static List<String> rules(Version version, Wording wording) {
        return new ScheduleWords(wording, Law.DICTIONARY).rules(version);
    }

    private static String figure(String figure, Wording wording) {
        ScheduleBook book =
                Law.book(Law.charging("water.over-quota", "- {quantity: \"" + figure + "\", rate: 2 CNY/m3}"));
        return rules(book.schedules().get(0).versions().get(0), wording).get(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "water_m3 - water_quota_m3                       | 用水量 − 用水定额",
                "(water_m3 or wastewater_m3) - water_quota_m3    | (用水量 或 污水量) − 用水定额",
                "water_m3 - (wastewater_m3 - water_quota_m3)     | 用水量 − (污水量 − 用水定额)",
                "0.75 * water_m3 + wastewater_m3                 | 0.75 × 用水量 + 污水量",
                "water_m3 * water_quota_m3 / wastewater_m3       | 用水量 × 用水定额 ÷ 污水量",
                "water_m3 or highest(wastewater_m3, 3 m3)        | 用水量 或 最高者（污水量、3 m3）",
                "lowest(water_m3, water_quota_m3, wastewater_m3) | 最低者（用水量、用水定额、污水量）"
            })
    void aFigureIsSaidByTheChineseNamesOfItsFields(String figure, String chinese) {
        assertThat(figure(figure, CHINESE)).isEqualTo(chinese);
        assertThat(figure(figure, ENGLISH)).isEqualTo(figure);
    }

    @Test
    void whatIsDividedByAQuotientStaysApart() {
        assertThat(figure("water_m3 / (water_quota_m3 / wastewater_m3)", CHINESE))
                .isEqualTo("用水量 ÷ (用水定额 ÷ 污水量)");
    }

    @Test
    void aCitationSaysHowItIsKnown() {
        Citation known = new Citation(
                "丙〔2014〕5号", "丙局", Optional.of(LocalDate.of(2014, 3, 7)), "第六条", Standing.REPORTED, "notes", "说明");
        Citation less = new Citation("丁", "丁局", Optional.empty(), "", Standing.RECALLED, "", "");

        assertThat(CitationWords.of(known, CHINESE)).containsExactly("丙〔2014〕5号，第六条（丙局，2014-03-07；据转述）", "说明");
        assertThat(CitationWords.of(known, ENGLISH))
                .containsExactly("丙〔2014〕5号, 第六条 (丙局, 2014-03-07; reported)", "notes");
        assertThat(CitationWords.of(less, CHINESE)).containsExactly("丁（丁局；凭记忆）");
        assertThat(CHINESE.standing(Standing.QUOTED)).isEqualTo("引自原文");
    }

    @Test
    void daysWithoutAnEndBeginSomeday() {
        LocalDate first = LocalDate.of(2011, 6, 2);

        assertThat(CHINESE.days(new EffectivePeriod(first, Optional.empty()))).isEqualTo("2011-06-02 起");
        assertThat(ENGLISH.text("explain.in-force", new EffectivePeriod(first, Optional.empty())))
                .isEqualTo("in force since 2011-06-02");
        assertThat(CHINESE.days(new EffectivePeriod(first, Optional.of(LocalDate.of(2012, 8, 1)))))
                .isEqualTo("2011-06-02..2012-07-31");
    }

    @Test
    void everyShippedRuleIsToldInChinese() {
        for (Schedule schedule : ShippedCase.BOOK.schedules()) {
            for (Version version : schedule.versions()) {
                List<String> rules = rules(version, CHINESE);
                assertThat(rules.subList(1, rules.size()))
                        .as("%s %s", schedule.id(), version.days())
                        .allSatisfy(line ->
                                assertThat(line).doesNotContainPattern("[a-z]_[a-z]|\\b[a-z]{2,} [a-z]{2,}\\b"));
            }
        }
    }

    @Test
    void theNotesOfFilesAreToldInTheLanguageOfTheReader() {
        for (Schedule schedule : ShippedCase.BOOK.schedules()) {
            if (!schedule.notes().isEmpty()) {
                assertThat(new ScheduleWords(CHINESE, Law.DICTIONARY).head(schedule))
                        .contains(Outline.INDENT + schedule.notesZh())
                        .doesNotContain(Outline.INDENT + schedule.notes());
            }
        }
        EquivalentTable table = ShippedCase.BOOK.tables().get(0);
        assertThat(new TableWords(CHINESE).head(table))
                .contains(Outline.INDENT + table.notesZh())
                .doesNotContain(Outline.INDENT + table.notes());
        assertThat(new TableWords(ENGLISH).head(table)).contains(Outline.INDENT + table.notes());
    }
}
