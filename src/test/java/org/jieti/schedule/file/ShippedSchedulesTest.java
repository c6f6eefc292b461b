package org.jieti.schedule.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jieti.assessment.ScheduleProof;
import org.jieti.domain.Money;
import org.jieti.problem.Problems;
import org.jieti.schedule.Citation;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.ScheduleBook;
import org.jieti.schedule.Version;
import org.jieti.support.Law;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class ShippedSchedulesTest {

    private static final Path FOLDER = Path.of("src/main/resources/org/jieti/schedules");
    private static final ScheduleBook BOOK = Law.shipped();

    @Test
    void theIndexListsTheFilesInTheFolder() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            List<String> paths = files.filter(file -> file.toString().endsWith(".yaml"))
                    .map(file -> FOLDER.relativize(file)
                            .toString()
                            .replace('\\', '/')
                            .replace(".yaml", ""))
                    .sorted()
                    .toList();

            assertThat(Files.readAllLines(FOLDER.resolve("index.txt"))).isEqualTo(paths);
        }
    }

    @Test
    void loadWithoutFault() throws IOException {
        Problems problems = new Problems();
        new ScheduleLoader(Law.DICTIONARY).load(ScheduleSource.shipped(), problems);

        assertThat(problems.all()).isEmpty();
        assertThat(BOOK.schedules()).hasSizeGreaterThan(15);
    }

    @TestFactory
    Stream<DynamicTest> passTheirOwnChecks() {
        ScheduleProof proof = new ScheduleProof(BOOK, Law.DICTIONARY);
        return each(schedule -> assertThat(proof.outcomes(schedule))
                .filteredOn(outcome -> !outcome.passes())
                .extracting(failure -> "line " + failure.check().line() + " comes to " + yuan(failure.found())
                        + ", not " + yuan(failure.check().amount()))
                .isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> citeTheTextOfEveryVersion() {
        return each(schedule -> assertSoftly(softly -> {
            for (Version version : schedule.versions()) {
                Citation citation = version.citation();
                softly.assertThat(citation.document())
                        .as("document %s", version.days())
                        .isNotBlank();
                softly.assertThat(citation.issuer())
                        .as("issuer %s", version.days())
                        .isNotBlank();
                softly.assertThat(citation.standing()).isNotNull();
                softly.assertThat(citation.issued()
                                .filter(day -> day.isAfter(version.days().from())))
                        .as("issued after it came into force")
                        .isEmpty();
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> proveEveryVersion() {
        return each(schedule -> assertThat(schedule.versions())
                .isNotEmpty()
                .allMatch(version -> schedule.checks().stream()
                        .anyMatch(check -> isWithin(
                                        version, check.given().period().from())
                                && isWithin(version, check.given().period().lastDay()))));
    }

    @TestFactory
    Stream<DynamicTest> standNewestFirst() {
        return each(schedule -> assertThat(schedule.versions())
                .isSortedAccordingTo(
                        (a, b) -> b.days().from().compareTo(a.days().from())));
    }

    @TestFactory
    Stream<DynamicTest> areNamedInBothLanguages() {
        return each(schedule -> {
            assertThat(schedule.title()).isNotBlank().matches("[\\x20-\\x7e]+");
            assertThat(schedule.titleZh()).matches(".*\\p{IsHan}.*");
        });
    }

    private static boolean isWithin(Version version, java.time.LocalDate day) {
        return version.days().contains(day);
    }

    private static String yuan(java.util.Optional<Money> money) {
        return money.map(Money::toString).orElse("undetermined");
    }

    private static Stream<DynamicTest> each(Consumer<Schedule> test) {
        return BOOK.schedules().stream()
                .map(schedule -> dynamicTest(schedule.id().path(), () -> test.accept(schedule)));
    }
}
