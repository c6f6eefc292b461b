package org.jieti.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jieti.domain.Term;
import org.jieti.support.Law;
import org.junit.jupiter.api.Test;

final class ScheduleBookTest {

    private static final String CHARGE = "- {quantity: water_m3, rate: 1 CNY/m3}";

    @Test
    void leviesThatNameEachOtherMeet() {
        ScheduleBook book = Law.book(
                levy("water.over-quota", ""),
                levy("water.resource-fee", "combine: {highest_of: [water.over-quota]}"),
                levy("wastewater.fee", ""));

        assertThat(meetings(book))
                .containsExactlyInAnyOrder(
                        List.of("water.over-quota", "water.resource-fee"), List.of("wastewater.fee"));
    }

    @Test
    void leviesMeetThroughOneInBetween() {
        ScheduleBook book = Law.book(
                levy("water.over-quota", ""),
                levy("wastewater.fee", ""),
                levy("water.resource-fee", "combine: {highest_of: [water.over-quota], adds_to: [wastewater.fee]}"));

        assertThat(meetings(book)).containsExactly(List.of("wastewater.fee", "water.over-quota", "water.resource-fee"));
    }

    @Test
    void theNarrowestRegionStandsFirst() {
        ScheduleBook book = Law.book(
                in("CN", "nation"), in("Hangzhou", "city"), in("Zhejiang", "province"), in("Beijing", "elsewhere"));
        Term levy = book.schedules().get(0).levy();

        assertThat(book.in(Law.DICTIONARY.vocabulary("region").find("杭州").orElseThrow(), levy))
                .extracting(schedule -> schedule.id().path())
                .containsExactly("test/city", "test/province", "test/nation");
    }

    @Test
    void holdsTheTablesItsSchedulesName() {
        ScheduleBook book = Law.overEquivalents();

        assertThat(book.findTable(new ScheduleId("cn/pollution-equivalents"))).isPresent();
        assertThat(book.findTable(new ScheduleId("cn/none"))).isEmpty();
        assertThat(book.tables()).extracting(table -> table.id().path()).containsExactly("cn/pollution-equivalents");
    }

    private static String levy(String levy, String more) {
        return Law.charging(levy, CHARGE).replace("region: CN\n", "region: CN\n" + more + "\n");
    }

    private static String in(String region, String name) {
        return Law.charging("water.over-quota", CHARGE)
                .replace("region: CN\n", "region: " + region + "\n")
                .replace("test/water.over-quota", "test/" + name);
    }

    private static List<List<String>> meetings(ScheduleBook book) {
        return book.leviesThatMeet().stream()
                .map(meeting -> meeting.stream().map(Term::code).sorted().toList())
                .toList();
    }
}
