package org.jieti;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts for people stand in the bundles, in both languages: no literal in the code holds words. */
final class TextsInCodeTest {

    private static final Path CODE = Path.of("src/main/java/org/jieti");

    /** A comment, a character, or in the first group a literal. */
    private static final Pattern TOKEN = Pattern.compile(
            "(?s)//[^\\n]*|/\\*.*?\\*/|'(?:[^'\\\\]|\\\\.)+'|(\"\"\".*?\"\"\"|\"(?:[^\"\\\\]|\\\\.)*\")");

    /** Chinese, two words beside each other, or a word and the blank that joins it to another. */
    private static final Pattern WORDS =
            Pattern.compile("\\p{IsHan}|[A-Za-z]{2,}[,;:.]? +[A-Za-z]|^\"[a-z]{3,} \"$|^\" [a-z]{3,}\\b");

    /** A bit of XML, a regular expression. */
    private static final Pattern NOTATION =
            Pattern.compile("<[/?]?\\w|\\w=\\\\\"|\\(\\?:|[)\\]]\\?|\\?\\(|\\\\\\\\[dspw.]");

    /** What comes before a literal that nobody reads but who mends the program, or that describes what others write. */
    private static final Pattern NOT_FOR_USERS = Pattern.compile(
            "(?s)new (?:AssertionError|ArithmeticException|IllegalArgumentException|IllegalStateException"
                    + "|MissingResourceException|NoSuchElementException|WholeSheetNeeded)\\([^;]*$"
                    + "|Pattern\\.compile\\([^;]*$|\\.(?:matches|replaceAll|replaceFirst|split)\\($|@\\w+\\([^;)]*$");

    /** Files, or literals of a file, that hold words all the same, and what these are. */
    private static final Map<String, String> NO_TEXTS = Map.ofEntries(
            Map.entry("cli/FishCompletion.java", "a script of the shell"),
            Map.entry("cli/Failure.java: Broken pipe", "how the system puts it"),
            Map.entry("cli/Main.java: jieti assess", "a command"),
            Map.entry("cli/ManPage.java: .nh\\n.ad l", "commands of roff"),
            Map.entry("cli/ProblemPrinter.java", "colours, and the name of the program"),
            Map.entry("cli/VersionProvider.java: jieti ", "the name of the program"),
            Map.entry("domain/PeriodForms.java: 一二三四", "the numbers of quarters in sheets"),
            Map.entry("input/Totals.java: 计总和lLsSmM:：", "how names of totals in sheets end"),
            Map.entry("problem/Reject.java", "headers by which a file is known"),
            Map.entry("schedule/Condition.java:  and ", "the notation of conditions, as in JSON"),
            Map.entry("schedule/EffectivePeriod.java: since ", "the notation of days, as in JSON"),
            Map.entry("schedule/file/SyntaxFault.java", "how the parser of YAML puts it"));

    /** The literals of a source that hold words for people. */
    private static List<String> texts(String code) {
        List<String> texts = new ArrayList<>();
        StringBuilder before = new StringBuilder();
        Matcher token = TOKEN.matcher(code);
        while (token.find()) {
            token.appendReplacement(before, "");
            String literal = token.group(1) == null ? "" : token.group(1);
            boolean isForUsers = WORDS.matcher(literal).find()
                    && !NOTATION.matcher(literal).find()
                    && !NOT_FOR_USERS.matcher(before).find();
            if (isForUsers) {
                texts.add(literal.substring(1, literal.length() - 1));
            }
        }
        return texts;
    }

    @Test
    void noTextForPeopleStandsInTheCode() throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(CODE)) {
            files = walk.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(300);
        List<String> found = new ArrayList<>();
        TreeSet<String> excused = new TreeSet<>();
        for (Path path : files) {
            String file = CODE.relativize(path).toString();
            for (String text : texts(Files.readString(path))) {
                String place = file + ": " + text;
                if (NO_TEXTS.containsKey(place) || NO_TEXTS.containsKey(file)) {
                    excused.add(NO_TEXTS.containsKey(file) ? file : place);
                } else {
                    found.add(place);
                }
            }
        }
        assertThat(found).as("texts that belong into a bundle").isEmpty();
        assertThat(excused).as("no excuse is left over").containsExactlyInAnyOrderElementsOf(NO_TEXTS.keySet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "console.err().println(\"nothing to price\");",
                "String row = isOne ? \"row\" : count + \" rows\";",
                "return \"没有\";",
                "throw new IOException(\"it has \" + most + \" bytes\");",
                "char quote = '\"'; label(\"in force, since\");",
                "a(\"x\"); // don't\n b(\"since \" + day);",
                "throw new IllegalStateException(\"broken\"); \n print(\"go on\");",
                "String page = \"\"\"\n    All is well.\n    \"\"\";",
            })
    void findsATextForPeople(String code) {
        assertThat(texts(code)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "// a comment \"with words in it\"",
                "/* another \"one of those\" */",
                "text(\"summary.unpriced\"); put(\"sheet\", \" + \", \"kWh/t\");",
                "throw new IllegalStateException(\"nobody has said how to write \" + type + \" here\");",
                "value.orElseThrow(() -> new AssertionError(\"tiers without an end\"));",
                "@SuppressWarnings(\"StringSplitter\") @Command(name = \"diff\", customSynopsis = {\"jieti diff [OPTIONS] A B\"})",
                "Pattern.compile(\"(?:sub|grand )?totals\" + \"合计\"); line.matches(\"第.季度 or else\");",
                "add(\"<row r=\\\"\"); add(\"\\\" width=\\\"\");",
            })
    void leavesAloneWhatNoUserReads(String code) {
        assertThat(texts(code)).isEmpty();
    }
}
