package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ManPagesTest {

    private static final Pattern OPTION = Pattern.compile("(?m)^ +(?:-\\w, )?--([a-z-]+)");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void write() throws IOException {
        ManPages.write(folder);
    }

    static List<String> commands() {
        return HelpTest.commands();
    }

    private static Path page(String command) {
        return folder.resolve("man1").resolve(command.replace(' ', '-') + ".1");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aPageNamesEveryOptionOfItsHelp(String command) throws IOException {
        String[] words = (command + " --help").split(" ", -1);
        String help = Cli.inPipe()
                .run((Object[]) Arrays.copyOfRange(words, 1, words.length))
                .out();
        String page = Files.readString(page(command));

        assertThat(OPTION.matcher(help).results().map(option -> option.group(1)))
                .isNotEmpty()
                .allSatisfy(option -> assertThat(page).contains("\\fB\\-\\-" + option.replace("-", "\\-") + "\\fR"));
        assertThat(page).contains(".SH \"EXIT STATUS\"", ".SH \"EXAMPLES\"", ".SH \"STREAMS\"");
    }

    @Test
    void everyPageIsThereInBothLanguages() throws IOException {
        try (Stream<Path> english = Files.list(folder.resolve("man1"));
                Stream<Path> chinese = Files.list(folder.resolve("zh_CN/man1"))) {
            assertThat(chinese.map(Path::getFileName).sorted())
                    .hasSameSizeAs(commands())
                    .containsExactlyElementsOf(
                            english.map(Path::getFileName).sorted().toList());
        }
        assertThat(folder.resolve("zh_CN/man1/jieti-assess.1"))
                .content()
                .contains(".SH \"名称\"", "jieti\\-assess \\- 全部计价");
    }

    /** What is typed can be copied: groff makes hyphens of strokes that are not said to be some. */
    @Test
    void examplesHaveNoHyphens() throws IOException {
        assertThat(Files.readString(page("jieti assess"))).contains("  jieti assess month/ \\-o result\n");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void groffHasNothingToSay(String command) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/groff")), "no groff here");
        Process groff = new ProcessBuilder(
                        "/usr/bin/groff",
                        "-k",
                        "-ww",
                        "-man",
                        "-Tutf8",
                        "-z",
                        page(command).toString())
                .redirectErrorStream(true)
                .start();
        groff.getOutputStream().close();
        String out = new String(groff.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(groff.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(groff.exitValue()).isZero();
        assertThat(out).isEmpty();
    }
}
