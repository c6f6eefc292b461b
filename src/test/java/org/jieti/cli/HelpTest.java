package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieti.report.terminal.CellWidth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** Every command is explained: in brief on one screen, as a whole with examples, in both languages. */
final class HelpTest {

    private static final Pattern EXAMPLE = Pattern.compile("(?m)^  (jieti .*)$");

    private static final Console CONSOLE = Console.ofProcess(
            InputStream.nullInputStream(), OutputStream.nullOutputStream(), OutputStream.nullOutputStream());

    /** Every command, as it is called. */
    static List<String> commands() {
        return commands(new Commands(CONSOLE).ready()).toList();
    }

    private static Stream<String> commands(CommandLine line) {
        return Stream.concat(
                Stream.of(line.getCommandSpec().qualifiedName()),
                line.getSubcommands().values().stream().flatMap(HelpTest::commands));
    }

    /** Every command, in either language. */
    static Stream<List<String>> inBothLanguages() {
        return commands().stream().flatMap(command -> Stream.of("en", "zh").map(lang -> List.of(command, lang)));
    }

    private static String help(String command, String option, String language) {
        String[] args = (command + " " + option + " --lang " + language).split(" ", -1);
        Cli.Result result = Cli.onTerminal(80).run((Object[]) Arrays.copyOfRange(args, 1, args.length));
        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.err()).isEmpty();
        return result.out();
    }

    @ParameterizedTest
    @MethodSource("inBothLanguages")
    void theBriefOneFitsAScreen(List<String> of) {
        String help = help(of.get(0), "-h", of.get(1));

        assertThat(help.lines())
                .hasSizeLessThanOrEqualTo(23)
                .allSatisfy(line -> assertThat(CellWidth.of(line)).isLessThanOrEqualTo(80));
        assertThat(help).endsWith(of.get(0) + " --help\n").contains(of.get(0) + " [OPTIONS]");
    }

    @ParameterizedTest
    @MethodSource("inBothLanguages")
    void theWholeOneTeaches(List<String> of) {
        String help = help(of.get(0), "--help", of.get(1));

        assertThat(examples(help)).hasSizeGreaterThanOrEqualTo(3);
        assertThat(help).contains(of.get(1).equals("zh") ? "退出码：\n  0 " : "Exit status:\n  0 ");
        assertThat(help).contains(of.get(1).equals("zh") ? "\n输出：\n" : "\nStreams:\n");
        assertThat(help.lines())
                .allSatisfy(line -> assertThat(CellWidth.of(line)).isLessThanOrEqualTo(80));
    }

    private static List<String> examples(String help) {
        return EXAMPLE.matcher(help)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyExampleIsACommandLine(String command) {
        for (String example : examples(help(command, "--help", "en"))) {
            for (String part : example.split(" (?:[|>]|&&) ", -1)) {
                if (part.startsWith("jieti ")) {
                    String[] args = part.substring("jieti ".length()).split(" ", -1);
                    new Commands(CONSOLE).ready(args).parseArgs(args);
                }
            }
        }
    }

    @Test
    void everyOptionAndArgumentIsDescribedInBothLanguages() {
        for (Language language : Language.values()) {
            CommandLine top = new Commands(CONSOLE).ready();
            HelpText.worded(top, CONSOLE.speaking(language));

            assertAllDescribed(top);
        }
    }

    private static void assertAllDescribed(CommandLine line) {
        assertThat(line.getCommandSpec().usageMessage().header())
                .as(line.getCommandName())
                .hasSize(1);
        assertThat(line.getCommandSpec().usageMessage().description())
                .as(line.getCommandName())
                .isNotEmpty();
        for (ArgSpec one : line.getCommandSpec().args()) {
            assertThat(String.join("", one.description()))
                    .as(line.getCommandSpec().qualifiedName() + " " + one)
                    .isNotBlank();
        }
        line.getSubcommands().values().forEach(HelpTest::assertAllDescribed);
    }

    /** Words in an annotation would be of one language. */
    @Test
    void noWordStandsInTheCode() {
        CommandLine unworded = new Commands(CONSOLE).ready();

        assertUnworded(unworded);
    }

    private static void assertUnworded(CommandLine line) {
        String name = line.getCommandSpec().qualifiedName();
        assertThat(line.getCommandSpec().usageMessage().header()).as(name).isEmpty();
        assertThat(line.getCommandSpec().usageMessage().description()).as(name).isEmpty();
        assertThat(line.getCommandSpec().usageMessage().footer()).as(name).isEmpty();
        assertThat(line.getCommandSpec().usageMessage().exitCodeList()).as(name).isEmpty();
        line.getCommandSpec().args().stream()
                .filter(one -> !name.isEmpty() && !isOfPicocli(one))
                .forEach(one ->
                        assertThat(one.description()).as(name + " " + one).isEmpty());
        line.getSubcommands().values().forEach(HelpTest::assertUnworded);
    }

    private static boolean isOfPicocli(ArgSpec one) {
        return String.valueOf(one.descriptionKey()).startsWith("mixinStandardHelpOptions");
    }

    @ParameterizedTest
    @ValueSource(strings = {"assess", "schedules list", "help"})
    void helpOnACommandIsItsHelp(String command) {
        Object[] topic = ("help " + command).split(" ", -1);

        assertThat(Cli.onTerminal(80).run(topic).out()).isEqualTo(help("jieti " + command, "--help", "en"));
    }

    @Test
    void helpAloneIsThatOfJieti() {
        assertThat(Cli.onTerminal(80).run("help").out()).isEqualTo(help("jieti", "--help", "en"));
    }

    @Test
    void exitCodesAreExplained() {
        String codes = Stream.of(ExitStatus.values())
                .map(status -> Integer.toString(status.code()))
                .collect(Collectors.joining(" "));

        for (String language : List.of("en", "zh")) {
            String table =
                    Cli.inPipe().run("help", "exit-codes", "--lang", language).out();

            assertThat(table.lines()
                            .filter(line -> line.matches(" *\\d+  .*"))
                            .map(line -> line.strip().split(" ", 2)[0])
                            .collect(Collectors.joining(" ")))
                    .isEqualTo(codes);
        }
    }

    @Test
    void whatThereIsNoHelpOnIsAWrongCommandLine() {
        Cli.Result result = Cli.inPipe().run("help", "asess");

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("asess", "exit-codes").contains("Try: jieti help --help");
    }

    @Test
    void whatIsWrongIsToldInTheLanguageAskedFor() {
        Object[][] lines = {
            {"--lang", "zh"},
            {"asess", "--lang", "zh"},
            {"assess", "--lang", "zh"},
            {"assess", "u.csv", "--bogus", "--lang", "zh"},
            {"assess", "u.csv", "-o", "a", "-o", "b", "--lang", "zh"},
            {"assess", "u.csv", "--color", "sometimes", "--lang", "zh"},
            {"assess", "u.csv", "--jobs", "two", "--lang", "zh"},
            {"assess", "u.csv", "--lang", "zh", "--region"},
            {"schedules", "list", "--on", "soon", "--lang", "zh"},
            {"schedules", "show", "nothing", "--lang", "zh"},
        };
        for (Object[] line : lines) {
            Cli.Result result = Cli.inPipe().run(line);

            assertThat(result.status()).as(result.err()).isEqualTo(2);
            assertThat(result.err())
                    .containsPattern("\\Ajieti: 错误: .*\\p{IsHan}")
                    .containsPattern("(?m)^办法：jieti.* --help$");
        }
    }
}
