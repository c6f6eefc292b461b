package org.jieti;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieti.domain.Reason;
import org.jieti.problem.Location;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;
import org.jieti.problem.ProblemText;
import org.jieti.problem.ScheduleFault;
import org.jieti.report.Wording;
import org.jieti.schedule.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts: every one that the code asks for is there, and none beside. */
final class ResourcesTest {

    private static final Path MAIN = Path.of("src/main");

    /** The codes of which every problem is one of the cases. */
    private static final Set<ProblemCode> CASED = EnumSet.of(
            ProblemCode.SCHEDULE_SYNTAX,
            ProblemCode.SCHEDULE_VALUE,
            ProblemCode.SCHEDULE_TIERS,
            ProblemCode.SCHEDULE_UNKNOWN_NAME,
            ProblemCode.SCHEDULE_UNIT);

    private static Properties properties(String path) throws IOException {
        Properties properties = new Properties();
        properties.load(
                Files.newBufferedReader(MAIN.resolve("resources/org/jieti").resolve(path)));
        return properties;
    }

    /** The first group of a pattern wherever it matches in the code. */
    private static Set<String> inCode(String pattern) throws IOException {
        return inFiles(MAIN.resolve("java"), ".java", pattern);
    }

    private static Set<String> inFiles(Path folder, String kind, String pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(kind)).toList()) {
                Pattern.compile(pattern)
                        .matcher(Files.readString(file))
                        .results()
                        .map(m -> m.group(1))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static Problem problem(ProblemCode code, String... details) {
        return Problem.of(code, Location.ofFile("sheet.csv"), (Object[]) details);
    }

    static Stream<Problem> problems() {
        Object[] details = {"one", "Two", "three", "four"};
        Location place = Location.ofFile("sheet.csv");
        return Stream.concat(
                Stream.of(ProblemCode.values())
                        .filter(code -> !CASED.contains(code))
                        .map(code -> Problem.of(code, place, details)),
                Stream.of(ScheduleFault.values()).map(fault -> Problem.of(fault, place, details)));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void everyProblemSaysWhatWhyAndWhatToTry(Problem problem) {
        ProblemText text = new ProblemText(Locale.ENGLISH);

        assertThat(text.what(problem)).isNotBlank().doesNotEndWith(".").doesNotContainPattern("\\{\\d}");
        assertThat(text.why(problem)).isNotBlank().doesNotContainPattern("\\{\\d}");
        assertThat(text.remedy(problem)).isNotBlank().doesNotContainPattern("\\{\\d}");
        assertThat(problem.code().id()).matches("[a-z]+(-[a-z]+)*");
    }

    @Test
    void aCaseIsToldInItsOwnWordsThenInThoseItSharesThenInThoseOfItsCode() {
        ProblemText text = new ProblemText(Locale.ENGLISH);
        Problem bracket = Problem.of(ScheduleFault.FIGURE_BRACKET_CUT, Location.ofFile("own.yaml"));

        assertThat(text.remedy(bracket)).startsWith("put the whole value in quotation marks");
        assertThat(text.what(bracket)).isEqualTo("a bracket is not closed");
        assertThat(text.why(bracket)).startsWith("Figures are fields and numbers");
        assertThat(text.why(Problem.of(ScheduleFault.TAB, Location.ofFile("own.yaml"))))
                .isEqualTo(text.why(problem(ProblemCode.SCHEDULE_SYNTAX)));
    }

    @Test
    void noProblemTextIsLeftOver() throws IOException {
        Set<String> asked = Stream.of(ProblemCode.values())
                .flatMap(code -> Stream.of("what", "why", "try").map(part -> code.id() + "." + part))
                .collect(Collectors.toCollection(TreeSet::new));
        inCode("label(?:led)?\\((?:isWarning \\? |problem, )?\"([a-z]+)\"")
                .forEach(label -> asked.add("label." + label));
        asked.add("label.error");
        Set<String> variants = inCode("\"([a-z-]+)\"");
        for (ScheduleFault fault : ScheduleFault.values()) {
            for (String id = fault.id(); !id.isEmpty(); id = id.substring(0, Math.max(0, id.lastIndexOf('-')))) {
                variants.add(id);
            }
        }

        Set<String> worded = properties("problem/problems.properties").stringPropertyNames();
        assertThat(worded)
                .allSatisfy(key -> assertThat(asked.contains(key)
                                || (asked.contains(key.replaceFirst("\\.[a-z-]+$", ""))
                                        && variants.contains(key.replaceFirst(".*\\.", ""))))
                        .as(key)
                        .isTrue());
    }

    /** The keys of a bundle with the holes of each text, in their order. */
    private static Map<String, List<String>> holes(String path) throws IOException {
        Properties texts = properties(path);
        Map<String, List<String>> holes = new TreeMap<>();
        texts.forEach((key, text) -> holes.put(
                key.toString(),
                Pattern.compile("\\{\\d}")
                        .matcher(text.toString())
                        .results()
                        .map(MatchResult::group)
                        .distinct()
                        .sorted()
                        .toList()));
        return holes;
    }

    @Test
    void everyProblemHasTheSameHolesInBothLanguages() throws IOException {
        Map<String, List<String>> chinese = holes("problem/problems_zh.properties");
        Map<String, List<String>> english = holes("problem/problems.properties");

        assertThat(chinese.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
        english.forEach((key, found) -> assertThat(chinese.get(key)).as(key).isEqualTo(found));
    }

    @Test
    void everyProblemIsToldInChinese() throws IOException {
        properties("problem/problems_zh.properties")
                .forEach((key, text) -> assertThat(text.toString().replaceAll("\\{\\d}", ""))
                        .as(key.toString())
                        .matches("(?s).*(?:\\p{IsHan}.*|\\s*)"));
    }

    private static Set<String> wordedReasons() throws IOException {
        return properties("report/report.properties").stringPropertyNames().stream()
                .filter(key -> key.startsWith("reason."))
                .map(key -> key.substring("reason.".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyReasonGivenInTheCodeHasWords() throws IOException {
        Set<String> given = inCode("Reason\\.of\\(\\s*\"([^\"]+)\"");
        Stream.of(Standing.values())
                .filter(standing -> standing != Standing.QUOTED)
                .forEach(standing -> given.add("standing-" + standing.name().toLowerCase(Locale.ROOT)));

        assertThat(given).hasSizeGreaterThan(15);
        assertThat(wordedReasons()).containsAll(given);
    }

    @Test
    void noReasonIsWordedThatIsNeverGiven() throws IOException {
        Set<String> named = inCode("\"(?:reason\\.)?([a-z-]+)\"");

        assertThat(wordedReasons())
                .allSatisfy(key -> assertThat(named.contains(key) || key.startsWith("standing-"))
                        .as(key)
                        .isTrue());
    }

    @Test
    void everyOtherTextOfTheReportIsAskedForInTheCode() throws IOException {
        Set<String> asked = inCode(
                "\"((?:summary|compare|schedule|plan|explain|workbook|progress|page|condition|column|grain|dictionary|standing|rebill)\\.[a-z_.-]*)\"");
        asked.remove("page.");
        inFiles(MAIN.resolve("jte"), ".jte", "page\\.text\\(\"([a-z-]+)\"").forEach(key -> asked.add("page." + key));
        Set<String> beginnings =
                asked.stream().filter(key -> key.matches(".*[.-]")).collect(Collectors.toSet());
        List<String> worded = properties("report/report.properties").stringPropertyNames().stream()
                .filter(key -> !key.startsWith("reason."))
                .toList();

        assertThat(worded)
                .allSatisfy(key -> assertThat(
                                asked.contains(key) || beginnings.stream().anyMatch(key::startsWith))
                        .as(key)
                        .isTrue());
        asked.removeAll(beginnings);
        assertThat(worded).containsAll(asked);
    }

    @Test
    void aReasonIsPutIntoWordsWithItsDetails() {
        Wording wording = new Wording(Locale.ENGLISH);

        assertThat(wording.reason(Reason.of("missing-fact", "water_quota_m3"))).contains("water_quota_m3");
        assertThat(wording.reason(Reason.inWords("the price is not known", "价格未知")))
                .isEqualTo("the price is not known");
        assertThat(new Wording(Locale.CHINESE).reason(Reason.inWords("the price is not known", "价格未知")))
                .isEqualTo("价格未知");
    }

    @Test
    void whatACellHoldsIsNotFilledInAgain() {
        ProblemText text = new ProblemText(Locale.ENGLISH);
        Wording wording = new Wording(Locale.ENGLISH);

        assertThat(text.what(problem(ProblemCode.NOT_A_NUMBER, "water_m3", "{2} $1 \\ {0}", "why")))
                .contains("\"{2} $1 \\ {0}\"");
        assertThat(wording.reason(Reason.of("unknown-term", "{1}", "{0}"))).contains("{1}", "\"{0}\"");
    }

    @Test
    void textsAreTheSameInEveryLocale() {
        Locale usual = Locale.getDefault();
        Problem problem = problem(ProblemCode.BELOW_LEAST, "water_m3", "-1", "0");
        String english = new ProblemText(Locale.ENGLISH).what(problem);
        try {
            Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
            assertThat(new ProblemText(Locale.ENGLISH).what(problem)).isEqualTo(english);
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void everyShippedScheduleIsInTheIndex() throws IOException {
        Path schedules = MAIN.resolve("resources/org/jieti/schedules");
        try (Stream<Path> files = Files.walk(schedules)) {
            Set<String> there = files.map(file -> schedules.relativize(file).toString())
                    .filter(file -> file.endsWith(".yaml"))
                    .map(file -> file.substring(0, file.length() - ".yaml".length()))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(Files.readAllLines(schedules.resolve("index.txt"))).containsExactlyElementsOf(there);
        }
    }

    @Test
    void everyShippedCatalogueIsInTheIndex() throws IOException {
        Path catalogues = MAIN.resolve("resources/org/jieti/catalogues");
        try (Stream<Path> files = Files.walk(catalogues)) {
            Set<String> there = files.map(file -> catalogues.relativize(file).toString())
                    .filter(file -> file.endsWith(".yaml"))
                    .map(file -> file.substring(0, file.length() - ".yaml".length()))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(Files.readAllLines(catalogues.resolve("index.txt"))).containsExactlyElementsOf(there);
        }
    }

    @Test
    void noSourceReadsTheDefaultLocaleToFormat() throws IOException {
        assertThat(inCode("String\\.format\\((?!\\s*Locale)([^,]*)")).isEmpty();
        assertThat(inCode("\\.to(?:Lower|Upper)Case\\(()\\)")).isEmpty();
    }
}
