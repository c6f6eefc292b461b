package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files made to do harm: nothing in them runs, opens another file or fills the memory; they are told like any other slip. */
final class HostileFilesTest {

    private static final String SECRET = "not for you";

    @TempDir
    private Path folder;

    /** What would be loaded and run by a reader that makes objects of whatever a file names. */
    public static final class Trap {

        private static final AtomicBoolean IS_SPRUNG = new AtomicBoolean();

        public Trap() {
            IS_SPRUNG.set(true);
        }
    }

    private static Stream<Arguments> schedules() {
        return Stream.of(
                Arguments.of("a class to be made", "title: !!org.jieti.cli.HostileFilesTest$Trap {}"),
                Arguments.of(
                        "a constructor",
                        "title: !!javax.script.ScriptEngineManager [!!java.net.URL [\"file:secret.txt\"]]"),
                Arguments.of("another file", "title: !include secret.txt"),
                Arguments.of("an alias", "title: &a x\ntitle_zh: *a"),
                Arguments.of(
                        "laughs by the billion",
                        "a: &a [x, x, x, x]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b, *b]\ntitle: [*c, *c, *c, *c]"),
                Arguments.of("brackets without end", "title: " + "[".repeat(100_000)),
                Arguments.of("a merge", "base: &b {title: x}\n<<: *b"),
                Arguments.of("two documents", "title: x\n---\ntitle: y"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("schedules")
    void aScheduleRunsNothingAndOpensNothing(String what, String text) throws IOException {
        Files.writeString(folder.resolve("secret.txt"), SECRET);
        Path schedule = Files.writeString(folder.resolve("own.yaml"), text + "\n");

        Cli.Result told = Cli.inPipe().run("schedules", "check", schedule);

        assertThat(told.status()).as(what + ": " + told.err()).isEqualTo(3);
        assertThat(told.err()).contains("own.yaml:", "[schedule-").doesNotContain(SECRET, "Exception", "\tat ");
        assertThat(Trap.IS_SPRUNG).isFalse();
    }

    @Test
    void aCellThatNamesAFileIsAText() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
        Path usage = Files.writeString(folder.resolve("usage.csv"), """
                enterprise_id,enterprise,region,industry,category,period,electricity_kwh
                E1,%1$s,浙江,cement,eliminated,2010-06,1000
                E2,file:%1$s,@%1$s,cement,eliminated,2010-06,1000
                E3,<!ENTITY x SYSTEM "%1$s">,浙江,cement,eliminated,2010-06,%1$s
                """.formatted(secret));

        Cli.Result told =
                Cli.inPipe().run("assess", usage, "-o", folder.resolve("result"), "--format", "html,xlsx,json");

        assertThat(told.status()).isEqualTo(1);
        try (Stream<Path> files = Files.list(folder.resolve("result"))) {
            for (Path file : files.toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain(SECRET);
            }
        }
    }
}
