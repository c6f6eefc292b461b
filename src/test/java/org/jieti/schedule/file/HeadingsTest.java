package org.jieti.schedule.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jieti.domain.Term;
import org.jieti.schedule.Heading;
import org.jieti.schedule.Needs;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.ScheduleBook;
import org.jieti.support.Law;
import org.junit.jupiter.api.Test;

final class HeadingsTest {

    private static final String WATER = """
            - quantity: wastewater_m3 or water_m3
              lookup:
                - {when: {water_class: resident}, rate: 3 CNY/m3}
                - {rate: 5 CNY/m3}
            """;

    @Test
    void theBuildHasWrittenWhatTheFilesSay() throws IOException {
        assertThat(ScheduleSource.headings()).contains(Headings.written(Law.shipped(), ScheduleSource.shipped()));
    }

    @Test
    void aBookOpenedPieceByPieceIsTheSame() throws IOException {
        ScheduleBook whole = Law.shipped();
        ScheduleBook pieces = new ScheduleLoader(Law.DICTIONARY).shipped();

        assertThat(pieces.headings()).containsExactlyElementsOf(whole.headings());
        assertThat(pieces.leviesThatMeet()).isEqualTo(whole.leviesThatMeet());
        for (int i = whole.schedules().size() - 1; i >= 0; i--) {
            Schedule schedule = whole.schedules().get(i);
            assertThat(pieces.find(schedule.id()).map(HeadingsTest::words)).contains(words(schedule));
        }
        assertThat(words(pieces.tables())).isEqualTo(words(whole.tables()));
    }

    @Test
    void eitherColumnOfAnAlternativeIsEnough() {
        Heading heading = onlyHeading(Law.charging("wastewater.fee", WATER));

        assertThat(heading.versions())
                .containsExactly(new Needs(
                        List.of("wastewater_m3", "water_class"),
                        List.of(Set.of("wastewater_m3", "water_class"), Set.of("water_m3", "water_class"))));
    }

    @Test
    void whomAChargeIsForMustBeKnown() {
        Heading heading = onlyHeading(Law.charging(
                "water.over-quota", "- {name: c, when: {grade: C}, quantity: water_m3, rate: 0.1 CNY/m3}"));

        assertThat(heading.versions())
                .containsExactly(new Needs(List.of("grade", "water_m3"), List.of(Set.of("grade", "water_m3"))));
    }

    @Test
    void aPercentageNeedsWhatTheChargesItIsOfNeed() {
        Heading heading = onlyHeading(Law.charging("gas.tiered", """
                - {name: gas, quantity: gas_m3, rate: 3 CNY/m3}
                - {name: more, percentage: 50 %, of: [gas]}
                """));

        assertThat(heading.versions()).containsExactly(new Needs(List.of("gas_m3"), List.of(Set.of("gas_m3"))));
    }

    @Test
    void aVersionThatChargesNothingIsMetByNoColumns() {
        Heading heading =
                onlyHeading(Law.charging("wastewater.fee", WATER).replaceFirst("(?s)charges:.*", "charges: none"));

        assertThat(heading.versions()).containsExactly(new Needs(List.of(), List.of()));
        assertThat(heading.versions().get(0).areMetBy(name -> true)).isFalse();
    }

    @Test
    void onlyWhatIsAskedForIsOpened() throws IOException {
        ScheduleBook shipped = new ScheduleLoader(Law.DICTIONARY).shipped();
        List<Schedule> opened = new ArrayList<>();
        List<Heading> headings = new ArrayList<>();
        shipped.headings().forEach(headings::add);
        ScheduleBook watched = new ScheduleBook(
                headings,
                id -> {
                    Schedule schedule = shipped.find(id).orElseThrow();
                    opened.add(schedule);
                    return schedule;
                },
                shipped::tables);
        Term hangzhou = Law.DICTIONARY.vocabulary("region").find("杭州市").orElseThrow();
        Term punitive =
                Law.DICTIONARY.vocabulary("levy").find("electricity.punitive").orElseThrow();

        assertThat(watched.in(hangzhou, punitive)).hasSize(2);
        assertThat(opened)
                .extracting(schedule -> schedule.id().path())
                .containsExactlyInAnyOrder("cn/electricity/punitive", "zhejiang/electricity/punitive");
    }

    /** All that it holds; facts do not tell themselves. */
    private static String words(Object read) {
        return read.toString().replaceAll("@[0-9a-f]+", "");
    }

    private static Heading onlyHeading(String text) {
        return Law.book(text).headings().iterator().next();
    }
}
