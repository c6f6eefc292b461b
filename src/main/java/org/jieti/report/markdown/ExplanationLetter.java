package org.jieti.report.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jieti.domain.Dictionary;
import org.jieti.explanation.ExplainedLine;
import org.jieti.explanation.Explanation;
import org.jieti.report.ExplanationHead;
import org.jieti.report.ExplanationWords;
import org.jieti.report.ExplanationWords.Entry;

/** An explanation for a letter: headings and lists in Markdown, from which any word processor can go on. */
public final class ExplanationLetter {

    /** What Markdown would take for its own. */
    private static final Pattern SIGN = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~]");

    private final ExplanationWords words;
    private final ExplanationHead head;

    public ExplanationLetter(ExplanationWords words, Dictionary dictionary) {
        this.words = words;
        this.head = new ExplanationHead(dictionary);
    }

    public List<String> lines(List<Explanation> explanations) {
        List<String> lines = new ArrayList<>();
        for (Explanation explanation : explanations) {
            lines.add("# " + plain(head.of(explanation.assessment())));
            lines.add("");
            lines.add(words.heading("total") + ": **" + plain(words.total(explanation.assessment())) + "**");
            lines.add("");
            List<List<Entry>> entries = words.entries(explanation);
            for (int i = 0; i < entries.size(); i++) {
                add(lines, explanation.lines().get(i), entries.get(i));
            }
        }
        return lines;
    }

    private void add(List<String> lines, ExplainedLine line, List<Entry> entries) {
        lines.add("## " + plain(words.levy(line.line().levy()) + ": " + words.outcome(line.line())));
        lines.add("");
        for (Entry entry : entries) {
            if (entry.texts().size() == 1) {
                lines.add("- **" + entry.label() + "**: " + plain(entry.texts().get(0)));
            } else {
                lines.add("- **" + entry.label() + "**:");
                entry.texts().forEach(text -> lines.add("  - " + plain(text)));
            }
        }
        lines.add("");
    }

    private static String plain(String text) {
        return SIGN.matcher(text.replaceAll("\\R", " ")).replaceAll("\\\\$0");
    }
}
