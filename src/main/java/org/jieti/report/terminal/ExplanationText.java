package org.jieti.report.terminal;

import java.util.ArrayList;
import java.util.List;
import org.jieti.assessment.AssessmentLine;
import org.jieti.domain.Dictionary;
import org.jieti.explanation.Explanation;
import org.jieti.report.ExplanationHead;
import org.jieti.report.ExplanationWords;
import org.jieti.report.ExplanationWords.Entry;

/** An explanation on a terminal: below each line what is said of it, labels to the left. */
public final class ExplanationText {

    private static final String INDENT = "  ";

    private final ExplanationWords words;
    private final ExplanationHead head;
    private final int width;

    public ExplanationText(ExplanationWords words, Dictionary dictionary, int width) {
        this.words = words;
        this.head = new ExplanationHead(dictionary);
        this.width = width;
    }

    public List<String> lines(List<Explanation> explanations) {
        List<String> lines = new ArrayList<>();
        for (Explanation explanation : explanations) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            String title = head.of(explanation.assessment()) + ": " + words.total(explanation.assessment());
            lines.addAll(FoldedText.lines(CellWidth.printable(title), width));
            List<List<Entry>> entries = words.entries(explanation);
            for (int i = 0; i < entries.size(); i++) {
                AssessmentLine line = explanation.lines().get(i).line();
                String levy = words.levy(line.levy()) + ": " + words.outcome(line);
                lines.add("");
                lines.addAll(FoldedText.lines(CellWidth.printable(levy), width));
                lines.addAll(below(entries.get(i)));
            }
        }
        return lines;
    }

    private List<String> below(List<Entry> entries) {
        int labels = entries.stream()
                .mapToInt(entry -> CellWidth.of(entry.label()))
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>();
        for (Entry entry : entries) {
            String label = INDENT + entry.label() + " ".repeat(labels - CellWidth.of(entry.label())) + INDENT;
            for (String text : entry.texts()) {
                for (String part : FoldedText.lines(CellWidth.printable(text), width - CellWidth.of(label))) {
                    lines.add(label + part);
                    label = " ".repeat(CellWidth.of(label));
                }
            }
        }
        return lines;
    }
}
