package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shells themselves complete command lines by the scripts; a shell that is not there is left out. */
final class CompletionCommandTest {

    /** What bash would do at the end of a line, whose last word may be empty. */
    private static final String COMPLETE_IN_BASH = """
            . ./script
            IFS=' ' read -r -a COMP_WORDS <<< "$1"
            case $1 in *' ') COMP_WORDS+=('') ;; esac
            COMP_LINE=$1
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _complete_jieti 2>/dev/null
            printf '%s\\n' "${COMPREPLY[@]}"
            """;

    private static final String COMPLETE_IN_FISH = """
            source ./script
            complete -C $argv[1]
            """;

    @TempDir
    private Path folder;

    private record Ran(int status, String out) {}

    private Ran run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ran(process.exitValue(), out);
    }

    private static void requireShell(String shell) {
        boolean isThere = Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(place -> Files.isExecutable(Path.of(place, shell)));
        assumeTrue(isThere, "no " + shell + " here");
    }

    private void write(String shell) throws IOException {
        Cli.Result result = Cli.inPipe().run("completion", shell);
        assertThat(result.status()).as(result.err()).isZero();
        Files.writeString(folder.resolve("script"), result.out());
    }

    /** Lines of which the last word is begun, or not yet, and the words that may stand there. */
    static Stream<Map.Entry<String, List<String>>> lines() {
        return Map.of(
                "jieti sch", List.of("schedules"),
                "jieti schedules ", Commands.namesBelow(SchedulesCommand.class),
                "jieti schedules list --le", List.of("--levy"),
                "jieti assess --color ", List.of("auto", "always", "never"),
                "jieti assess --fi", List.of("--fill-down"),
                "jieti completion ", List.of("bash", "zsh", "fish"),
                "jieti compare --ba", List.of("--baseline"),
                "jieti help exi", List.of("exit-codes"),
                "jieti template reg", List.of("register"),
                "jieti --lang ", List.of("en", "zh"))
                .entrySet()
                .stream();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void bashCompletesALine(Map.Entry<String, List<String>> line) throws Exception {
        requireShell("bash");
        write("bash");
        Files.writeString(folder.resolve("complete.sh"), COMPLETE_IN_BASH);

        assertThat(run("bash", "complete.sh", line.getKey()).out().lines()).containsExactlyElementsOf(line.getValue());
    }

    @ParameterizedTest
    @MethodSource("lines")
    void fishCompletesALine(Map.Entry<String, List<String>> line) throws Exception {
        requireShell("fish");
        write("fish");
        Files.writeString(folder.resolve("complete.fish"), COMPLETE_IN_FISH);

        assertThat(run("fish", "--no-config", "complete.fish", line.getKey())
                        .out()
                        .lines())
                .map(word -> word.split("\t", 2)[0])
                .containsExactlyInAnyOrderElementsOf(line.getValue());
    }

    @Test
    void zshTakesTheScript() throws Exception {
        requireShell("zsh");
        write("zsh");

        assertThat(run("zsh", "-n", "script")).isEqualTo(new Ran(0, ""));
        assertThat(run("zsh", "-f", "-c", "autoload -U compinit; compinit -u; . ./script; print $_comps[jieti]")
                        .out())
                .contains("_complete_jieti");
    }

    @Test
    void fishTakesTheScript() throws Exception {
        requireShell("fish");
        write("fish");

        assertThat(run("fish", "--no-execute", "script")).isEqualTo(new Ran(0, ""));
    }

    /** In the language asked for; and an apostrophe ends no quotation. */
    @Test
    void fishIsToldWhatCommandsAreFor() {
        assertThat(Cli.inPipe().run("completion", "fish").out())
                .contains("-f -a assess -d 'Prices everything: what each enterprise owes")
                .contains("-l stacktrace -d 'Show where a bug of jieti\\'s own happened.'");
        assertThat(Cli.inPipe().run("completion", "fish", "--lang", "zh").out()).contains("-f -a assess -d '全部计价");
    }

    @Test
    void aShellIsNeeded() {
        assertThat(Cli.inPipe().run("completion").status()).isEqualTo(2);
        assertThat(Cli.inPipe().run("completion", "csh").err()).contains("csh", "bash, zsh, fish");
    }
}
