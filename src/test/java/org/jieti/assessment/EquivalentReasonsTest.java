package org.jieti.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.jieti.domain.Reason;
import org.jieti.support.Given;
import org.jieti.support.Law;
import org.junit.jupiter.api.Test;

/** What the lines of an outlet are about, and what they say of those that are not charged. */
final class EquivalentReasonsTest {

    private static final String TAX = Law.charging("pollutant.environmental-tax", """
            - equivalents: cn/pollution-equivalents
              medium: water
              rank: [{classes: [1], top: 5}, {classes: [2, ph], top: 1}]
              rate: 1 CNY/eq
            """);

    @Test
    void everyLineNamesItsOutletAndPollutant() {
        assertThat(lines(discharge("W1 cod", "mass_kg: 3 kg"), discharge("W2 petroleum", "outlet: W2")))
                .extracting(line -> line.subject().orElseThrow())
                .containsExactly(new AssessmentLine.Subject("W1", "化学需氧量"), new AssessmentLine.Subject("W2", "石油类"));
    }

    @Test
    void whatIsBeyondTheTopSaysItsPlace() {
        List<AssessmentLine> lines = lines(
                discharge("W1 cod", "mass_kg: 30 kg"),
                discharge("W1 petroleum", "mass_kg: 2 kg"),
                discharge("W1 suspended-solids", "mass_kg: 36 kg"));

        assertThat(lines)
                .extracting(line -> line.reasons().toString())
                .containsExactly(
                        "[]",
                        List.of(Reason.of("beyond-top", 20, 2, 1)).toString(),
                        List.of(Reason.of("beyond-top", 9, 3, 1)).toString());
    }

    @Test
    void whatYieldsToItsKindSaysToWhat() {
        assertThat(lines(discharge("W1 bod5", "mass_kg: 2 kg"), discharge("W1 cod", "mass_kg: 5 kg"))
                        .get(0)
                        .reasons())
                .extracting(
                        Reason::key,
                        reason -> reason.details().get(0),
                        reason -> reason.details().get(2))
                .containsExactly(tuple("one-of", "4", "5"));
    }

    @Test
    void ofTheSameTwiceTheFirstCounts() {
        assertThat(lines(
                        discharge("W1 cod", "mass_kg: 7 kg", "limit: 50 mg/L"),
                        discharge("W1 cod", "mass_kg: 7 kg", "limit: 60 mg/L")))
                .extracting(AssessmentLine::status)
                .containsExactly(LineStatus.CHARGED, LineStatus.YIELDED);
    }

    @Test
    void whatNoRankTakesIsExempt() {
        AssessmentLine line =
                lines(discharge("W1 coliforms", "volume_m3: 33 m3")).get(0);

        assertThat(line.status()).isEqualTo(LineStatus.EXEMPT);
        assertThat(line.reasons()).containsExactly(Reason.of("not-ranked", 10));
    }

    @Test
    void anOpenPollutantLeavesTheRankOfItsOutletOpen() {
        List<AssessmentLine> lines = lines(
                discharge("W1 cod", "mass_kg: 8 kg"),
                discharge("W1 petroleum", "limit: 5 mg/L"),
                discharge("W2 cod", "mass_kg: 9 kg"));

        assertThat(lines)
                .extracting(line -> line.reasons().stream().map(Reason::key).toList())
                .containsExactly(List.of("rank-open"), List.of("missing-fact"), List.of());
    }

    @Test
    void aReadingThatNoBracketCountsIsZeroAndAMissingOneIsOpen() {
        List<AssessmentLine> lines = lines(
                discharge("W1 ph", "volume_m3: 5 m3", "concentration: 7 mg/L"), discharge("W2 ph", "volume_m3: 5 m3"));

        assertThat(lines).extracting(AssessmentLine::status).containsExactly(LineStatus.ZERO, LineStatus.UNDETERMINED);
        assertThat(lines)
                .extracting(line -> line.reasons().get(0))
                .containsExactly(Reason.of("no-reading"), Reason.of("missing-fact", "concentration"));
    }

    @Test
    void anUnknownWordAndAMissingOneAreToldApart() {
        assertThat(lines(discharge("W1 unobtainium", "mass_kg: 1 kg"), new String[] {"outlet: W2", "medium: water"}))
                .extracting(line -> line.reasons().get(0).key())
                .containsExactly("unknown-term", "missing-fact");
    }

    private static String[] discharge(String name, String... facts) {
        String[] words = name.split(" ", -1);
        List<String> all = new ArrayList<>(List.of("outlet: " + words[0], "medium: water", "pollutant: " + words[1]));
        all.addAll(List.of(facts));
        return all.toArray(String[]::new);
    }

    private static List<AssessmentLine> lines(String[]... discharges) {
        Given given = Given.in("2018-05", "region: 浙江");
        for (String[] discharge : discharges) {
            given.discharging(discharge);
        }
        return Law.assess(Law.overEquivalents(TAX), given.asCase()).lines();
    }
}
