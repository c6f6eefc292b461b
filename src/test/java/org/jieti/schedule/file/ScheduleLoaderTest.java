package org.jieti.schedule.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieti.problem.ProblemCode.SCHEDULE_IDENTITY;
import static org.jieti.problem.ProblemCode.SCHEDULE_SYNTAX;
import static org.jieti.problem.ProblemCode.SCHEDULE_TIERS;
import static org.jieti.problem.ProblemCode.SCHEDULE_UNIT;
import static org.jieti.problem.ProblemCode.SCHEDULE_UNKNOWN_KEY;
import static org.jieti.problem.ProblemCode.SCHEDULE_VALUE;
import static org.jieti.problem.ProblemCode.SCHEDULE_VERSIONS_GAP;
import static org.jieti.problem.ProblemCode.SCHEDULE_VERSIONS_OVERLAP;
import static org.jieti.schedule.file.Refusal.VALID;

import java.util.List;
import org.jieti.domain.Money;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.ScheduleBook;
import org.jieti.schedule.ScheduleId;
import org.jieti.schedule.Standing;
import org.jieti.support.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ScheduleLoaderTest {

    private static final ScheduleId ID = new ScheduleId("test/over-quota");

    @Test
    void loadsWhatIsValid() {
        Schedule schedule = Law.book(VALID).find(ID).orElseThrow();

        assertThat(schedule.titleZh()).isEqualTo("测试");
        assertThat(schedule.region().zh()).isEqualTo("浙江省");
        assertThat(schedule.versions()).hasSize(2);
        assertThat(schedule.versions().get(0).citation().document()).isEqualTo("甲〔2014〕7号");
        assertThat(schedule.versions().get(1).citation().standing()).isEqualTo(Standing.RECALLED);
        assertThat(schedule.versions().get(1).days()).hasToString("2010-01-01..2014-12-31");
        assertThat(schedule.checks().get(0).line()).isEqualTo(40);
        assertThat(schedule.checks().get(0).amount()).contains(Money.parse("20.00"));
    }

    @Test
    void linesMayEndAsInWindows() {
        assertThat(Law.book(VALID.replace("\n", "\r\n")).find(ID)).isPresent();
        Refusal.ofChanged("title: Test\n", "title: Test\r\n▸colour: red\r\n").says(SCHEDULE_UNKNOWN_KEY);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() {
        assertThat(Law.book("\uFEFF" + VALID).find(ID)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"▸", "▸\n\n", "▸# nothing but a comment\n"})
    void refusesAnEmptyFile(String text) {
        Refusal.of(text).says(SCHEDULE_SYNTAX).inWords("empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"title: Test: ▸again\n", "title: Test\n▸\ttitle_zh: x\n", "versions:\n  - {from: 2010-01-01\n▸"})
    void refusesWhatIsNotYaml(String text) {
        assertThat(Refusal.problems(Law.source(text.replace("▸", ""))))
                .extracting(Problem::code)
                .containsOnly(SCHEDULE_SYNTAX);
    }

    @Test
    void tellsWhereTheYamlBreaks() {
        Refusal.of("title: Test▸: again\n").says(SCHEDULE_SYNTAX);
        Refusal.of("a: 1\nb: [1, 2\nc▸: 3\n").says(SCHEDULE_SYNTAX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"▸- one\n- two\n", "▸just words\n"})
    void refusesAFileThatIsNoMapping(String text) {
        assertThat(Refusal.problems(Law.source(text.replace("▸", ""))))
                .extracting(problem -> problem.location().line())
                .containsOnly(1);
    }

    @Test
    void refusesAnchors() {
        Refusal.ofChanged("applies: {industry: cement}", "applies: ▸&who {industry: cement}")
                .says(SCHEDULE_VALUE)
                .inWords("anchors");
    }

    @Test
    void refusesAnchorsWithinLists() {
        Refusal.ofChanged("- {up_to: 40 %, rate", "- {up_to: ▸&bound 40 %, rate")
                .says(SCHEDULE_VALUE)
                .inWords("anchors");
    }

    @Test
    void refusesAKeyThatStandsTwice() {
        Refusal.ofChanged("title: Test\n", "title: Test\n▸title: Another\n")
                .says(SCHEDULE_VALUE)
                .inWords("\"title\"", "twice");
        Refusal.ofChanged("{places: 2, mode: half_up}", "{places: 2, mode: half_up, ▸places: 1}")
                .says(SCHEDULE_VALUE);
    }

    @ParameterizedTest
    @CsvSource({
        "cn/water/over-quota, test/over-quota, true",
        "test/over-quota, test/over-quota, false",
        "'', test/over-quota, false"
    })
    void aShippedFileIsKnownByItsPath(String path, String id, boolean isRefused) {
        ScheduleSource source = new ScheduleSource(path + ".yaml", path, VALID, "d");

        assertThat(VALID).contains("schedule: " + id);
        assertThat(Refusal.problems(source))
                .extracting(Problem::code)
                .isEqualTo(isRefused ? List.of(SCHEDULE_IDENTITY) : List.of());
    }

    @Test
    void aLaterFileTakesThePlaceOfAnEarlierOfTheSameName() {
        ScheduleBook book = Law.book(VALID, VALID.replace("title: Test", "title: Mine"));

        assertThat(book.schedules()).extracting(Schedule::title).containsExactly("Mine");
    }

    @Test
    void anOwnFileTakesThePlaceOfAShippedOne() {
        ScheduleBook book = Law.shippedAnd(VALID.replace("test/over-quota", "beijing/water/over-quota"));

        assertThat(book.find(new ScheduleId("beijing/water/over-quota"))
                        .orElseThrow()
                        .title())
                .isEqualTo("Test");
        assertThat(book.schedules()).hasSameSizeAs(Law.shipped().schedules());
    }

    @Test
    void refusesTwoVersionsInForceOnOneDay() {
        Refusal.of(VALID.replace("  - from: 2010", "  - ▸from: 2010").replace("until: 2015-01-01", "until: 2015-01-02"))
                .says(SCHEDULE_VERSIONS_OVERLAP)
                .inWords("2015-01-01");
        Refusal.of(VALID.replace("  - from: 2010", "  - ▸from: 2010").replace("    until: 2015-01-01\n", ""))
                .says(SCHEDULE_VERSIONS_OVERLAP);
    }

    @Test
    void refusesDaysBetweenVersionsOnWhichNoneIsInForce() {
        Refusal.of(VALID.replace("  - from: 2015", "  ▸- from: 2015").replace("until: 2015-01-01", "until: 2014-12-31"))
                .says(SCHEDULE_VERSIONS_GAP)
                .inWords("2014-12-31");
    }

    @Test
    void aVersionMayChargeNothingOnPurpose() {
        String none = VALID.replaceFirst("(?s)    charges:\n      - quantity.*?(checks:)", "    charges: none\n$1")
                .replace("20.00 CNY", "0.00 CNY");

        assertThat(Law.book(none).schedules().get(0).versions().get(1).charges())
                .isEmpty();
    }

    @Test
    void refusesAVersionThatEndsBeforeItBegins() {
        Refusal.ofChanged("until: 2015-01-01", "until: ▸2009-12-31").saysAlso(SCHEDULE_VALUE);
        Refusal.ofChanged("until: 2015-01-01", "until: ▸2010-01-01").saysAlso(SCHEDULE_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2014-02-30", "2014-13-01", "2014/12/01", "2014-12", "soon"})
    void refusesADateThatDoesNotExist(String date) {
        Refusal.ofChanged("issued: 2014-12-01", "issued: ▸" + date)
                .says(SCHEDULE_VALUE)
                .inWords(date);
    }

    @Test
    void tellsAllFaultsOfAFileInOneRun() {
        Refusal.of(VALID.replace("title_zh: 测试", "▸titel_zh: 测试")
                        .replace("schedule: test", "▸schedule: test")
                        .replace("{up_to: 40 %", "▸{up_to: 10 %")
                        .replace("add: 0.01 CNY/kWh", "add: ▸0.01 CNY/m3")
                        .replace("standing: recalled", "standing: ▸hearsay"))
                .says(
                        ProblemCode.SCHEDULE_MISSING_KEY,
                        SCHEDULE_UNKNOWN_KEY,
                        SCHEDULE_TIERS,
                        SCHEDULE_VALUE,
                        SCHEDULE_UNIT);
    }

    @Test
    void tellsTheFaultsOfEveryFileInOneRun() {
        List<Problem> problems = Refusal.problems(
                new ScheduleSource("one.yaml", "", VALID.replace("region: Zhejiang", "region: Utopia"), "1"),
                new ScheduleSource("two.yaml", "", "", "2"),
                new ScheduleSource("three.yaml", "", "a: b: c", "3"));

        assertThat(problems)
                .extracting(problem -> problem.location().file())
                .containsExactlyInAnyOrder("one.yaml", "two.yaml", "three.yaml");
    }
}
