package org.jieti.report.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jieti.assessment.Assessment;
import org.jieti.domain.Dictionary;
import org.jieti.explanation.Explainer;
import org.jieti.report.Cell;
import org.jieti.report.ExplanationWords;
import org.jieti.report.LineColumns;
import org.jieti.report.Wording;
import org.jieti.schedule.ScheduleBook;

/**
 * The lines of assessments as JSON. The cells of {@code lines.csv} come first: a figure as its text, words by their number in the list of
 * {@link #words}, because most words stand in many lines.
 *
 * <p>Behind the cells stands what {@code explain} tells of the line, taken apart as {@linkplain Framed a frame and figures}: the number of a
 * shape, and the figures of all its texts. A {@linkplain #shapes shape} is what many lines have in common, the label and the frame of
 * one text after the other, each by its number among the words.
 */
final class Derivations {

    private final LineColumns columns;
    private final Explainer explainer;
    private final ExplanationWords explanations;
    private final JsonFactory json = new JsonFactory();
    private final Map<String, Integer> words = new LinkedHashMap<>();
    private final Map<List<Integer>, Integer> shapes = new LinkedHashMap<>();

    Derivations(Dictionary dictionary, ScheduleBook book, Wording wording) {
        this.columns = new LineColumns(dictionary, wording);
        this.explainer = new Explainer(book, dictionary);
        this.explanations = new ExplanationWords(wording);
    }

    /** What the cells of a line are, but for the first, the enterprise. */
    List<String> headers() {
        return columns.headers().subList(1, columns.headers().size());
    }

    /** Appends a period: its days, what it comes to, what is undetermined, and its lines. */
    int append(Assessment assessment, StringBuilder periods) throws IOException {
        StringWriter text = new StringWriter();
        List<List<Cell>> lines = columns.rows(assessment);
        List<List<ExplanationWords.Entry>> told = explanations.entries(explainer.explain(assessment));
        try (JsonGenerator period = json.createGenerator(text)) {
            period.writeStartArray();
            period.writeNumber(number(assessment.assessed().period().toString()));
            period.writeString(assessment.isOpen() ? "" : assessment.total().toString());
            period.writeNumber(assessment.undetermined());
            period.writeStartArray();
            for (int i = 0; i < lines.size(); i++) {
                period.writeStartArray();
                writeCells(period, lines.get(i));
                writeTold(period, told.get(i));
                period.writeEndArray();
            }
            period.writeEndArray();
            period.writeEndArray();
        }
        periods.append(periods.isEmpty() ? "" : ",").append(text.getBuffer());
        return lines.size();
    }

    private void writeCells(JsonGenerator period, List<Cell> line) throws IOException {
        for (Cell cell : line.subList(1, line.size())) {
            if (cell.isWords()) {
                period.writeNumber(number(cell.plain()));
            } else {
                period.writeString(cell.plain());
            }
        }
    }

    private void writeTold(JsonGenerator period, List<ExplanationWords.Entry> told) throws IOException {
        List<Integer> shape = new ArrayList<>();
        StringJoiner figures = new StringJoiner(String.valueOf(Framed.BETWEEN));
        for (ExplanationWords.Entry entry : told) {
            for (String text : entry.texts()) {
                Framed framed = Framed.of(text);
                shape.add(number(entry.label()));
                shape.add(number(framed.frame()));
                if (!framed.figures().isEmpty()) {
                    figures.add(framed.figures());
                }
            }
        }
        period.writeNumber(shapes.computeIfAbsent(shape, unknown -> shapes.size()));
        period.writeString(figures.toString());
    }

    private int number(String text) {
        return words.computeIfAbsent(text, unknown -> words.size());
    }

    Iterable<String> words() {
        return words.keySet();
    }

    /** Numbers of words: of a label and of the frame of a text behind it, by turns. */
    Iterable<List<Integer>> shapes() {
        return shapes.keySet();
    }

    void forget() {
        words.clear();
        shapes.clear();
    }
}
