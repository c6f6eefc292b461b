package org.jieti.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jieti.domain.Term;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.ScheduleBook;
import org.jieti.schedule.file.ScheduleSource;
import org.jieti.support.Law;
import org.junit.jupiter.api.Test;

/** The page of the manual about the shipped law says what the shipped files say. {@code -Djieti.accept=true} writes it anew. */
final class LawPageTest {

    private static final Path PAGE = Path.of("src/site/markdown/law.md");
    private static final Path BY_HAND = Path.of("src/test/resources/law-page");
    private static final ScheduleBook BOOK = Law.shipped();

    private static String page() throws IOException {
        List<Term> levies = List.copyOf(Law.DICTIONARY.vocabulary("levy").terms());
        return LawPage.of(
                Files.readString(BY_HAND.resolve("head.md")),
                BOOK,
                levies,
                ScheduleSource.shipped(),
                ScheduleSource.shippedCatalogues(),
                Files.readString(BY_HAND.resolve("foot.md")));
    }

    @Test
    void thePageListsTheShippedLaw() throws IOException {
        String page = page();
        if (Boolean.getBoolean("jieti.accept")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("-Djieti.accept=true writes it anew")
                .isEqualTo(page);
    }

    @Test
    void noFileIsForgotten() throws IOException {
        String page = page();

        assertThat(ScheduleSource.shipped())
                .allMatch(source -> page.contains("/schedules/" + source.path() + ".yaml)"));
        assertThat(ScheduleSource.shippedCatalogues())
                .allMatch(source -> page.contains("/catalogues/" + source.path() + ".yaml)"));
    }

    @Test
    void everyVersionHasARow() throws IOException {
        int versions = BOOK.schedules().stream()
                .map(Schedule::versions)
                .mapToInt(List::size)
                .sum();

        assertThat(page().lines().filter(line -> line.matches("\\|.*\\| \\d{4}-\\d\\d-\\d\\d \\|.*")))
                .hasSize(versions);
    }
}
