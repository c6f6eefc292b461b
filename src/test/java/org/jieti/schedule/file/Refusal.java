package org.jieti.schedule.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jieti.problem.Location;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;
import org.jieti.problem.ProblemText;
import org.jieti.problem.Problems;
import org.jieti.schedule.ScheduleBook;
import org.jieti.support.Law;

/** A schedule text that the loader must refuse. A ▸ in it marks where each fault must be told; it is not part of the text. */
final class Refusal {

    /** A valid schedule with a bit of everything, to be spoilt in one place. */
    static final String VALID = """
            schedule: test/over-quota
            title: Test
            title_zh: 测试
            levy: water.over-quota
            region: Zhejiang
            applies: {industry: cement}
            combine: {highest_of: [water.resource-fee]}
            notes: A bit of everything.
            versions:
              - from: 2015-01-01
                cite: {document: 甲〔2014〕7号, issuer: 甲委员会, issued: 2014-12-01, article: 三, standing: quoted}
                prices:
                  per: m3
                  named:
                    standard: {rate: 0.25 CNY/m3}
                exempt:
                  - {when: {category: encouraged}, missing_means: no, says: exempt, says_zh: 免}
                charges:
                  - name: over
                    quantity: water_m3 - water_quota_m3
                    tiers:
                      mode: graduated
                      bounds_per: water_quota_m3
                      bands:
                        - {up_to: 20 %, rate: {times: 1, kind: additional, of: standard}}
                        - {up_to: 40 %, rate: {times: 2, kind: additional, of: standard}}
                        - {rate: {times: 3, kind: additional, of: standard}}
                    multipliers:
                      combine: first
                      of:
                        - {when: {two_high: yes}, times: 2, says: doubled}
                    round: {places: 2, mode: half_up}
              - from: 2010-01-01
                until: 2015-01-01
                cite: {document: 甲〔2009〕8号, issuer: 甲委员会, standing: recalled}
                charges:
                  - quantity: electricity_kwh
                    step: {measure: energy_intensity, above: 92 kWh/t, every: 2.5 kWh/t, add: 0.01 CNY/kWh, partial: up}
            checks:
              - given: {period: 2012-03, energy_intensity: 97 kWh/t, electricity_kwh: 1000 kWh}
                amount: 20.00 CNY
            """;

    private static final String MARK = "▸";

    private final String marked;
    private final List<Problem> problems;

    private Refusal(String marked) {
        this.marked = marked;
        this.problems = problems(Law.source(marked.replace(MARK, "")));
    }

    static Refusal of(String marked) {
        return new Refusal(marked);
    }

    /** The valid schedule with the one place that reads like this changed. */
    static Refusal ofChanged(String part, String marked) {
        assertThat(VALID.split(Pattern.quote(part), -1)).as(part).hasSize(2);
        return new Refusal(VALID.replace(part, marked));
    }

    /** The valid schedule without a part that stands in it once. */
    static Refusal without(String part) {
        return ofChanged(part, "");
    }

    static List<Problem> problems(ScheduleSource... sources) {
        Problems problems = new Problems();
        Optional<ScheduleBook> book = new ScheduleLoader(Law.DICTIONARY).load(List.of(sources), problems);
        assertThat(book.isEmpty()).isEqualTo(!problems.isEmpty());
        return problems.all();
    }

    /** These faults at the marks, and no other. */
    Refusal says(ProblemCode... codes) {
        assertThat(said()).containsExactlyInAnyOrderElementsOf(marked(codes));
        return this;
    }

    /** These faults at the marks, and perhaps others that follow from them. */
    void saysAlso(ProblemCode... codes) {
        assertThat(said()).containsAll(marked(codes));
    }

    private List<String> marked(ProblemCode... codes) {
        List<String> expected = new ArrayList<>();
        String before = "";
        String[] parts = marked.split(MARK, -1);
        assertThat(parts).as("marks").hasSize(codes.length + 1);
        for (int i = 0; i < codes.length; i++) {
            before += parts[i];
            expected.add(place(before) + " " + codes[i].id());
        }
        return expected;
    }

    /** The one fault there is: a key that is missing from the mapping that begins at a line and column. */
    void misses(String key, String lineAndColumn) {
        assertThat(said()).containsExactly("own.yaml:" + lineAndColumn + " " + ProblemCode.SCHEDULE_MISSING_KEY.id());
        assertThat(problems.get(0).details()).containsExactly(key);
    }

    /** The words of the first fault, put as a person reads them. */
    void inWords(String... words) {
        assertThat(read(problems.get(0))).contains(Arrays.asList(words));
    }

    /** The words of some fault of a code, put as a person reads them. */
    void inWordsOf(ProblemCode code, String word) {
        assertThat(problems.stream().filter(problem -> problem.code() == code).map(Refusal::read))
                .anyMatch(words -> words.contains(word));
    }

    /** The codes for which a text is refused. */
    static List<ProblemCode> codes(String text) {
        return problems(Law.source(text)).stream().map(Problem::code).toList();
    }

    private static String read(Problem problem) {
        ProblemText text = new ProblemText(Locale.ROOT);
        return text.what(problem) + " " + text.why(problem) + " " + text.remedy(problem);
    }

    private static String place(String before) {
        long line = before.chars().filter(character -> character == '\n').count() + 1;
        return "own.yaml:" + line + ":" + (before.length() - before.lastIndexOf('\n'));
    }

    private List<String> said() {
        return problems.stream().map(Refusal::said).toList();
    }

    private static String said(Problem problem) {
        Location location = problem.location();
        assertThat(location.excerpt().orElseThrow().start()).isEqualTo(location.column() - 1);
        return location + " " + problem.code().id();
    }
}
