package org.jieti.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jieti.assessment.AssessmentLine;
import org.jieti.domain.Case;
import org.jieti.explanation.ExplainedLine;
import org.jieti.explanation.Explainer;
import org.jieti.explanation.Explanation;
import org.jieti.report.ExplanationWords.Entry;
import org.jieti.schedule.Check;
import org.jieti.schedule.ScheduleBook;
import org.jieti.support.Law;
import org.jieti.support.Located;
import org.jieti.support.RandomCase;
import org.jieti.support.Seeded;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every line there can be has words for what it comes to and why. */
final class ExplanationWordsTest {

    private static final ScheduleBook BOOK = Law.shipped();
    private static final Explainer EXPLAINER = new Explainer(BOOK, Law.DICTIONARY);

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void theAmountOfEveryLineStandsInItsWords(String language) {
        ExplanationWords words = new ExplanationWords(new Wording(Locale.forLanguageTag(language)));
        Stream<Case> checks = BOOK.schedules().stream()
                .flatMap(schedule -> schedule.checks().stream())
                .map(Check::given);

        checks.forEach(given -> read(given, words));
        Seeded.times(300, seeded -> read(RandomCase.of(seeded).asCase(), words));
    }

    private static void read(Case given, ExplanationWords words) {
        Explanation explanation = EXPLAINER.explain(Law.assess(BOOK, Located.of(given)));
        List<List<Entry>> entries = words.entries(explanation);
        assertThat(entries).hasSameSizeAs(explanation.lines());
        for (int i = 0; i < entries.size(); i++) {
            ExplainedLine explained = explanation.lines().get(i);
            AssessmentLine line = explained.line();
            List<String> texts = entries.get(i).stream()
                    .flatMap(entry -> entry.texts().stream())
                    .toList();
            assertThat(texts).isNotEmpty().noneMatch(text -> text.contains("null") || text.matches(".*\\{\\d}.*"));
            if (line.isUndetermined()) {
                assertThat(entries.get(i))
                        .as("what would settle %s", line.reasons())
                        .anyMatch(entry -> entry.label().equals(words.heading("settle")));
            } else if (line.priced().isPresent()) {
                String owed = GroupedDigits.of(line.priced().get().amount().toString());
                assertThat(texts).anyMatch(text -> text.contains(owed));
            }
        }
    }
}
