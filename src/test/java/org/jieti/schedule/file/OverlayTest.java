package org.jieti.schedule.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jieti.cli.Cli;
import org.jieti.problem.Problem;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.ScheduleBook;
import org.jieti.schedule.ScheduleId;
import org.jieti.support.Given;
import org.jieti.support.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OverlayTest {

    private static final String BASE = Law.charging("water.over-quota", """
            - name: use
              quantity: water_m3
              tiers: {mode: graduated, bands: [{up_to: 10 m3, rate: 1 CNY/m3}, {rate: 3 CNY/m3}]}
            - name: extra
              quantity: water_quota_m3
              rate: 0.5 CNY/m3
            """);

    @ParameterizedTest
    @CsvSource({
        "versions/2010-01-01/charges/use/tiers/bands/2/rate, 4 CNY/m3, 39.00",
        "versions/1/charges/1/tiers/bands/1/rate,            2 CNY/m3, 43.00",
        "versions/1/charges/use/tiers/bands/1/up_to,         12 m3,    29.00",
        "versions/2010-01-01/charges/extra/rate,             75 fen/m3, 35.50",
        "versions/2010-01-01/charges/use/tiers/mode,         whole,    53.00"
    })
    void aWhatIfChangesOneValue(String path, String value, String amount) {
        assertThat(charged(BASE)).isEqualTo("33.00");
        assertThat(charged(BASE, overlay(path, value))).isEqualTo(amount);
    }

    @Test
    void severalValuesAndSeveralWhatIfsAddUp() {
        String two = overlay("versions/1/charges/extra/rate", "1 CNY/m3")
                + "  versions/1/charges/use/tiers/bands/2/rate: 5 CNY/m3\n";
        String third = overlay("versions/1/charges/use/tiers/bands/1/rate", "1.1 CNY/m3");

        assertThat(charged(BASE, two)).isEqualTo("50.00");
        assertThat(charged(BASE, two, third)).isEqualTo("51.00");
        assertThat(charged(third, BASE, two)).isEqualTo("51.00");
    }

    @Test
    void theDigestTellsBothFiles() {
        String overlay = overlay("versions/1/charges/extra/rate", "0.6 CNY/m3");

        assertThat(schedule(BASE, overlay).digest())
                .isEqualTo(Law.source(BASE).digest() + "+" + Law.source(overlay).digest());
        assertThat(schedule(BASE, overlay)).isNotEqualTo(schedule(BASE));
    }

    @Test
    void otherSchedulesStayAsTheyAre() {
        ScheduleId shipped = new ScheduleId("cn/electricity/differential");
        String overlay = """
                overlay: cn/electricity/punitive
                title: dearer
                notes: What if?
                set:
                  title: Dearer
                """;

        ScheduleBook changed = Law.shippedAnd(overlay);

        assertThat(changed.find(new ScheduleId("cn/electricity/punitive"))
                        .orElseThrow()
                        .title())
                .isEqualTo("Dearer");
        assertThat(changed.find(shipped)).isEqualTo(Law.shipped().find(shipped));
    }

    @ParameterizedTest
    @CsvSource({
        "versions/2011-01-01/charges/use/rate, 3",
        "versions/1/charges/unused/rate, 3",
        "versions/1/charges/3/rate, 3",
        "versions/1/charges/0/rate, 3",
        "versions/1/charges/extra/rates, 3",
        "versions/1/charges/use/tiers, 3",
        "versions/1/charges/use/tiers/bands/2/up_to, 3",
        "colour, 3"
    })
    void refusesAStepThatIsNotThere(String path, String line) {
        assertThat(faults(BASE, overlay(path, "2.5 CNY/m3")))
                .containsExactly("own.yaml:" + line + ":" + (path.length() + 5) + " schedule-unknown-name");
    }

    @Test
    void refusesToSetMoreThanOneValue() {
        assertThat(faults(BASE, overlay("versions/1/charges/extra/rate", "{times: 2, kind: gross, of: water_price}")))
                .containsExactly("own.yaml:3:34 schedule-value");
    }

    @ParameterizedTest
    @CsvSource({
        "versions/1/charges/extra/rate,                         0.7 CNY/kWh, 0, schedule-unit",
        "versions/1/charges/extra/rate,                         soon, 0, schedule-value",
        "versions/1/charges/extra/quantity,                     water_m3 + 2 kWh, 0, schedule-unit",
        "versions/1/charges/extra/quantity,                     water_m3 + bogus, 11, schedule-value",
        "versions/1/charges/use/tiers/mode,                     steep, 0, schedule-value",
        "versions/1/charges/use/tiers/bands/1/up_to,            9 t, 0, schedule-unit",
        "versions/1/charges/use/name,                           extra, 0, schedule-value",
        "versions/1/from,                                       2010-13-01, 0, schedule-value",
        "versions/1/cite/standing,                              heard, 0, schedule-value",
        "region,                                                Utopia, 0, schedule-unknown-name"
    })
    void aWrongValueIsToldWhereItIsSet(String path, String value, int offset, String code) {
        assertThat(from("what-if.yaml", BASE, overlay(path, value)))
                .containsExactly(
                        "what-if.yaml:3:" + (path.length() + 5 + offset) + " " + code + " |   " + path + ": " + value);
    }

    /** One number alone is not wrong here, but against another that the file holds. */
    @ParameterizedTest
    @CsvSource({
        "versions/1/until,                   2014-12-01, schedule-versions-gap",
        "versions/1/until,                   2015-12-01, schedule-versions-overlap",
        "versions/1/until,                   2009-12-01, schedule-value",
        "versions/1/from,                    2016-01-01, schedule-value",
        "versions/2/from,                    2014-12-01, schedule-versions-overlap",
        "versions/1/charges/1/tiers/bands/1/up_to, 30 m3, schedule-tiers",
        "versions/1/charges/1/tiers/bands/2/up_to, 5 m3, schedule-tiers",
        "versions/1/charges/1/at_least,      9000 CNY,   schedule-value",
        "versions/1/charges/1/at_most,       2 CNY,      schedule-value"
    })
    void aValueThatContradictsAnotherIsToldWhereItIsSet(String path, String value, String code) {
        String base = """
                schedule: test/water.over-quota
                title: Test
                title_zh: 测试
                levy: water.over-quota
                region: CN
                versions:
                  - from: 2010-01-01
                    until: 2015-01-01
                    cite: {document: 测试〔2010〕1号, issuer: 测试委员会, standing: quoted}
                    charges:
                      - quantity: water_m3
                        at_least: 3 CNY
                        at_most: 700 CNY
                        tiers:
                          mode: graduated
                          bands: [{up_to: 10 m3, rate: 1 CNY/m3}, {up_to: 20 m3, rate: 2 CNY/m3}, {rate: 3 CNY/m3}]
                  - from: 2015-01-01
                    cite: {document: 测试〔2014〕1号, issuer: 测试委员会, standing: quoted}
                    charges: none
                """;

        assertThat(faults(base)).isEmpty();
        assertThat(from("what-if.yaml", base, overlay(path, value)))
                .containsExactly("what-if.yaml:3:" + (path.length() + 5) + " " + code + " |   " + path + ": " + value);
    }

    @Test
    void ofTwoWhatIfsTheOneIsNamedThatSetTheWrongValue() {
        String path = "versions/1/charges/extra/rate";

        assertThat(from("what-if.yaml", BASE, overlay(path, "0.9 CNY/m3"), overlay(path, "0.8 CNY/t")))
                .hasSize(1)
                .allMatch(fault -> fault.endsWith("0.8 CNY/t"));
    }

    @Test
    void aFaultOfTheFileItselfIsToldThere() {
        String faulty = BASE.replace("0.5 CNY/m3", "0.5 CNY/t");

        assertThat(from("what-if.yaml", faulty, overlay("versions/1/charges/use/tiers/bands/2/rate", "4 CNY/m3")))
                .hasSize(1)
                .allMatch(fault -> fault.startsWith("own.yaml:"));
    }

    @Test
    void anUnknownScheduleDoesNotHideTheOtherFaults() {
        assertThat(faults(BASE, "overlay: test/none\ncolour: red\nset: {title: [Other, Another]}\n"))
                .containsExactlyInAnyOrder(
                        "own.yaml:1:10 schedule-unknown-name",
                        "own.yaml:2:1 schedule-unknown-key",
                        "own.yaml:3:14 schedule-value");
        assertThat(faults(BASE, "overlay: test/none\n"))
                .containsExactlyInAnyOrder("own.yaml:1:10 schedule-unknown-name", "own.yaml:1:1 schedule-missing-key");
    }

    @Test
    void refusesToSetNothing() {
        assertThat(faults(BASE, "overlay: test/water.over-quota\nset: {}\n"))
                .containsExactly("own.yaml:2:6 schedule-value");
        assertThat(faults(BASE, "overlay: test/water.over-quota\nset: title\n"))
                .containsExactly("own.yaml:2:6 schedule-value");
    }

    @Test
    void refusesAnUnknownSchedule() {
        assertThat(faults(BASE, "overlay: test/none\nset: {title: Other}\n"))
                .containsExactly("own.yaml:1:10 schedule-unknown-name");
    }

    @Test
    void refusesAWhatIfThatSetsNothing() {
        assertThat(faults(BASE, "overlay: test/water.over-quota\ntitle: None\n"))
                .containsExactly("own.yaml:1:1 schedule-missing-key");
    }

    @Test
    void refusesAnUnknownKey() {
        assertThat(faults(BASE, "overlay: test/water.over-quota\nset: {title: A}\nunset: {title: B}\n"))
                .containsExactly("own.yaml:3:1 schedule-unknown-key");
    }

    @Test
    void aValueThatBreaksOffIsAFaultLikeAnyOther() {
        assertThat(faults(
                        BASE,
                        overlay("versions/1/charges/extra/quantity", "water_m3 - electricity_kwh / output_t * bogus")))
                .hasSize(1)
                .allMatch(fault -> fault.endsWith(" schedule-value"));
    }

    @Test
    void aShippedScheduleUnderAWhatIfCanBeRun(@TempDir Path folder) throws IOException {
        Path usage = folder.resolve("usage.csv");
        Path overlay = folder.resolve("what-if.yaml");
        Files.writeString(
                usage,
                "enterprise_id,period,region,industry,category,electricity_kwh\nE9,2012-03,CN,steel,eliminated,1000\n");
        Files.writeString(overlay, """
                overlay: cn/electricity/differential
                set:
                  title: Dearer
                """);

        Cli.Result result = Cli.inPipe().run("assess", usage, "--schedules", overlay);

        assertThat(result.err()).doesNotContain("error");
        assertThat(result.status()).isZero();
    }

    private static String overlay(String path, String value) {
        return "overlay: test/water.over-quota\nset:\n  " + path + ": " + value + "\n";
    }

    private static Schedule schedule(String... texts) {
        return Law.book(texts).schedules().get(0);
    }

    private static String charged(String... texts) {
        Given given = Given.in("2010-06", "region: 浙江", "water_m3: 16 m3", "water_quota_m3: 10 m3");
        return Law.assess(Law.book(texts), given.asCase()).total().toString();
    }

    private static List<String> faults(String... texts) {
        ScheduleSource[] sources = Arrays.stream(texts).map(Law::source).toArray(ScheduleSource[]::new);
        return Refusal.problems(sources).stream().map(OverlayTest::told).toList();
    }

    /** What is told, of which overlays are another file than the rest: the place, the code and the line shown. */
    private static List<String> from(String overlays, String... texts) {
        ScheduleSource[] sources = Arrays.stream(texts)
                .map(text ->
                        text.startsWith("overlay") ? new ScheduleSource(overlays, "", text, "d") : Law.source(text))
                .toArray(ScheduleSource[]::new);
        return Refusal.problems(sources).stream()
                .map(problem -> told(problem) + " | "
                        + problem.location().excerpt().orElseThrow().text())
                .toList();
    }

    private static String told(Problem problem) {
        return problem.location() + " " + problem.code().id();
    }
}
