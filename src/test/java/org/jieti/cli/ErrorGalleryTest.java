package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jieti.problem.ProblemCode;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything that a user can do wrong or should look at, and the page of the manual that shows it. {@code -Djieti.accept=true} writes {@code
 * expected.txt}, {@code status} and the page anew. The page comes last, since it shows what the fixtures expect.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ErrorGalleryTest {

    private static final Path PAGE = Path.of("src/site/markdown/error-gallery.md");
    private static final boolean IS_ACCEPTING = Boolean.getBoolean("jieti.accept");

    /** Codes without a folder, and why. */
    private static final Map<ProblemCode, String> NOT_SHOWN = Map.of(
            ProblemCode.ROW_OF_TOTALS, "a note; nothing is refused for it",
            ProblemCode.SHEET_LEFT_OUT, "a note; nothing is refused for it",
            ProblemCode.SCHEDULE_IDENTITY, "only of the shipped schedules: a user's file may have any name");

    static Stream<Fixture> fixtures() {
        return Fixture.all().stream();
    }

    @Order(1)
    @ParameterizedTest
    @MethodSource("fixtures")
    void saysExactlyThis(Fixture fixture, @TempDir Path temp) throws IOException {
        Cli.Result result = fixture.run(temp.resolve(fixture.name()));
        Cli.Result inChinese = fixture.run(temp.resolve("zh").resolve(fixture.name()), "--lang", "zh");

        assertThat(result.err())
                .as("a code that scripts can look for")
                .contains("[" + fixture.code().id() + "]");
        assertThat(result.err())
                .doesNotContain(temp.toString())
                .doesNotContain("\tat ")
                .doesNotContainPattern("\\{\\d}");
        assertThat(result.err()).contains(fixture.code().isWarning() ? "jieti: warning: " : "jieti: error: ");
        assertThat(result.status() == ExitStatus.DONE.code())
                .isEqualTo(fixture.code().isWarning());
        if (result.status() == ExitStatus.COULD_NOT_RUN.code()) {
            assertThat(result.out()).isEmpty();
        }
        if (IS_ACCEPTING) {
            fixture.accept(result, inChinese);
        }
        assertThat(result.err()).isEqualTo(fixture.expected());
        assertThat(result.status()).isEqualTo(fixture.status());
        assertThat(inChinese.err())
                .isEqualTo(fixture.expectedInChinese())
                .contains("[" + fixture.code().id() + "]", fixture.code().isWarning() ? "jieti: 注意: " : "jieti: 错误: ");
        assertThat(inChinese.status()).isEqualTo(fixture.status());
    }

    @Test
    void everyCodeIsShownOrHasAReasonNotToBe() {
        List<ProblemCode> shown = fixtures().map(Fixture::code).distinct().toList();

        assertThat(Stream.concat(shown.stream(), NOT_SHOWN.keySet().stream()))
                .containsExactlyInAnyOrder(ProblemCode.values());
    }

    @Order(2)
    @Test
    void thePageShowsEveryFixture() throws IOException {
        String page = GalleryPage.of(Fixture.all(), NOT_SHOWN);
        if (IS_ACCEPTING) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("-Djieti.accept=true writes it anew")
                .isEqualTo(page);
    }
}
