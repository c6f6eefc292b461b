package org.jieti.report.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieti.assessment.Assessment;
import org.jieti.assessment.AssessmentLine;
import org.jieti.assessment.LineStatus;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Period;
import org.jieti.domain.Reason;
import org.jieti.explanation.Explainer;
import org.jieti.report.Cell;
import org.jieti.report.ExplanationWords;
import org.jieti.report.LineColumns;
import org.jieti.report.Wording;
import org.jieti.schedule.Citation;
import org.jieti.schedule.ScheduleBook;
import org.jieti.schedule.ScheduleId;

/**
 * The lines of assessments as JSON, cell by cell as in {@code lines.csv}: a figure as its text, words by their number in the list of
 * {@link #words}, because most words stand in many lines. Behind the cells stands what the law says, each text behind its label.
 */
final class Derivations {

    /** What is told of the law; facts and arithmetic are told by the cells. */
    private static final List<String> OF_LAW = List.of("schedule", "law", "applies", "settle");

    /** So many are remembered at a time; a month of a trade has a few. */
    private static final int MOST_TOLD = 1000;

    /** On what the words about the law of a line rest. */
    private record Grounds(
            Optional<ScheduleId> schedule,
            Optional<Citation> citation,
            Period days,
            Period whole,
            LineStatus status,
            List<Reason> reasons) {

        private static Grounds of(AssessmentLine line, Assessment assessment) {
            return new Grounds(
                    line.schedule(),
                    line.citation(),
                    line.days(),
                    assessment.assessed().period(),
                    line.status(),
                    line.reasons());
        }
    }

    private final LineColumns columns;
    private final Explainer explainer;
    private final ExplanationWords explanations;
    private final Set<String> labels;
    private final JsonFactory json = new JsonFactory();
    private final Map<String, Integer> words = new LinkedHashMap<>();
    private final Map<List<Grounds>, List<List<String>>> told = new HashMap<>();

    Derivations(Dictionary dictionary, ScheduleBook book, Wording wording) {
        this.columns = new LineColumns(dictionary, wording);
        this.explainer = new Explainer(book, dictionary);
        this.explanations = new ExplanationWords(wording);
        this.labels = OF_LAW.stream().map(explanations::heading).collect(Collectors.toSet());
    }

    /** What the cells of a line are, but for the first, the enterprise. */
    List<String> headers() {
        return columns.headers().subList(1, columns.headers().size());
    }

    /** Appends a period: its days, what it comes to, what is undetermined, and its lines. */
    int append(Assessment assessment, StringBuilder periods) throws IOException {
        StringWriter text = new StringWriter();
        List<List<Cell>> lines = columns.rows(assessment);
        List<List<String>> law = law(assessment);
        try (JsonGenerator period = json.createGenerator(text)) {
            period.writeStartArray();
            period.writeNumber(number(assessment.assessed().period().toString()));
            period.writeString(assessment.isOpen() ? "" : assessment.total().toString());
            period.writeNumber(assessment.undetermined());
            period.writeStartArray();
            for (int i = 0; i < lines.size(); i++) {
                writeLine(period, lines.get(i), law.get(i));
            }
            period.writeEndArray();
            period.writeEndArray();
        }
        periods.append(periods.isEmpty() ? "" : ",").append(text.getBuffer());
        return lines.size();
    }

    private void writeLine(JsonGenerator period, List<Cell> line, List<String> law) throws IOException {
        period.writeStartArray();
        for (Cell cell : line.subList(1, line.size())) {
            if (cell.isWords()) {
                period.writeNumber(number(cell.plain()));
            } else {
                period.writeString(cell.plain());
            }
        }
        period.writeStartArray();
        for (String words : law) {
            period.writeNumber(number(words));
        }
        period.writeEndArray();
        period.writeEndArray();
    }

    /** What is told of the law of each line, each text behind its label. */
    private List<List<String>> law(Assessment assessment) {
        List<Grounds> grounds = assessment.lines().stream()
                .map(line -> Grounds.of(line, assessment))
                .toList();
        List<List<String>> known = told.get(grounds);
        if (known == null) {
            if (told.size() >= MOST_TOLD) {
                told.clear();
            }
            known = explanations.entries(explainer.explain(assessment)).stream()
                    .map(this::texts)
                    .toList();
            told.put(grounds, known);
        }
        return known;
    }

    private List<String> texts(List<ExplanationWords.Entry> explained) {
        return explained.stream()
                .filter(entry -> labels.contains(entry.label()))
                .flatMap(entry -> entry.texts().stream().flatMap(text -> Stream.of(entry.label(), text)))
                .toList();
    }

    private int number(String text) {
        return words.computeIfAbsent(text, unknown -> words.size());
    }

    Iterable<String> words() {
        return words.keySet();
    }

    void forget() {
        words.clear();
        told.clear();
    }
}
