package org.jieti.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jieti.domain.Case;
import org.jieti.domain.Facts;
import org.jieti.schedule.Edge.Side;
import org.jieti.support.Law;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every edge of every shipped version is met by checks: one at it, one just below and one just above.
 *
 * <p>What a version takes from another by {@code like} is one edge of both, and proven in either.
 */
final class ProvenEdgesTest {

    private static final ScheduleBook BOOK = Law.shipped();

    /** Sides on which no check can stand, by their last words, and why. */
    private static final Map<String, String> NOBODY_THERE = Map.of(
            "cn/pollution-equivalents: concentration > 0 mg/L: BELOW", "the scale of pH begins at 0",
            "cn/pollution-equivalents: concentration > 14 mg/L: ABOVE", "the scale of pH ends at 14",
            "generated_kwh or 0 kWh > 0 kWh: BELOW", "nobody generates less than nothing",
            "_kwh > 0 kWh: BELOW", "nobody uses less than nothing",
            "or 0 kWh) > 0 kWh: BELOW", "nobody uses less than nothing",
            "or 0 kWh) <= 0 kWh: BELOW", "nobody uses less than nothing",
            "funds_price >= 0 CNY/kWh: BELOW", "no fund pays anybody",
            "suspended_kva > 0 kVA: BELOW", "nobody suspends less than nothing");

    /** The sides of one edge on which some check stands. */
    private record Met(String where, EnumSet<Side> sides) {

        Stream<String> unmet(String edge) {
            return EnumSet.complementOf(sides).stream().map(side -> where + ": " + edge + ": " + side);
        }
    }

    /** By the part of a file in which an edge is written, and by what it says: those of like versions are the same. */
    private static final IdentityHashMap<Object, Map<String, Met>> EDGES = new IdentityHashMap<>();

    static {
        for (EquivalentTable table : BOOK.tables()) {
            meet(table.id().path(), Edges.of(table), casesOfAll());
        }
        for (Schedule schedule : BOOK.schedules()) {
            for (Version version : schedule.versions()) {
                meet(schedule.id() + " " + version.days(), Edges.of(version), cases(schedule, version));
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> isMetAtBelowAndAbove() {
        Map<String, List<String>> unmet = new LinkedHashMap<>();
        BOOK.schedules().forEach(schedule -> unmet.put(schedule.id().path(), new ArrayList<>()));
        EDGES.values()
                .forEach(ofPart -> ofPart.forEach((edge, met) -> met.unmet(edge)
                        .filter(side -> NOBODY_THERE.keySet().stream().noneMatch(side::endsWith))
                        .forEach(side -> unmet.computeIfAbsent(side.split("[ :]", 2)[0], file -> new ArrayList<>())
                                .add(side))));
        return unmet.entrySet().stream()
                .map(file -> dynamicTest(
                        file.getKey(), () -> assertThat(file.getValue()).isEmpty()));
    }

    /** If fewer are found than the law has, fewer are asked for. */
    @Test
    void isFoundInEveryFormOfRate() {
        List<String> found =
                EDGES.values().stream().flatMap(part -> part.keySet().stream()).toList();

        assertThat(found)
                .hasSizeGreaterThan(300)
                .contains("water_m3 - water_quota_m3 at 20 %", "water_m3 > water_quota_m3")
                .contains("energy_intensity or smelting_kwh / output_t > 13300 kWh/t")
                .contains("energy_intensity or smelting_kwh / output_t > 13320 kWh/t")
                .contains("renewable_share >= renewable_incentive", "concentration < limit_low")
                .contains("head_count > 500 head", "grade_years >= 3", "period_days <= 31 day");
    }

    /** A side without a check is told even if it is forgiven; one that is met now needs no forgiveness. */
    @Test
    void isForgivenOnlyWhereNobodyStands() {
        List<String> unmet = EDGES.values().stream()
                .flatMap(ofPart -> ofPart.entrySet().stream())
                .flatMap(edge -> edge.getValue().unmet(edge.getKey()))
                .toList();

        assertThat(NOBODY_THERE.keySet()).allSatisfy(last -> assertThat(unmet).anyMatch(side -> side.endsWith(last)));
    }

    private static void meet(String where, List<Edge> ofPart, List<List<Facts>> cases) {
        for (Edge edge : ofPart) {
            EDGES.computeIfAbsent(edge.written(), written -> new LinkedHashMap<>())
                    .computeIfAbsent(edge.says(), says -> new Met(where, EnumSet.noneOf(Side.class)))
                    .sides()
                    .addAll(edge.sides(cases));
        }
    }

    private static List<List<Facts>> casesOfAll() {
        return BOOK.schedules().stream()
                .flatMap(schedule -> schedule.checks().stream())
                .map(check -> facts(check.given()))
                .toList();
    }

    private static List<List<Facts>> cases(Schedule schedule, Version version) {
        return schedule.checks().stream()
                .map(Check::given)
                .filter(given -> version.days().contains(given.period().from())
                        && version.days().contains(given.period().lastDay()))
                .map(ProvenEdgesTest::facts)
                .toList();
    }

    /** What is asked of an enterprise, of each of its discharges and of what was found by each inspection. */
    private static List<Facts> facts(Case given) {
        Facts enterprise = given.latestFacts();
        List<Facts> facts = new ArrayList<>(List.of(enterprise));
        given.discharges().forEach(discharge -> facts.add(discharge.orElse(enterprise)));
        given.inspections().forEach(inspection -> facts.add(inspection.orElse(enterprise)));
        return facts;
    }
}
