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
                .containsExactly("own.yaml:3:34 schedule-unknown-name");
    }

    @Test
    void refusesAValueInAUnitThatDoesNotFit() {
        assertThat(faults(BASE, overlay("versions/1/charges/extra/rate", "0.7 CNY/kWh")))
                .hasSize(1)
                .allMatch(fault -> fault.endsWith(" schedule-unit"));
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

    private static String told(Problem problem) {
        return problem.location() + " " + problem.code().id();
    }
}
