package org.jieti.problem;

import java.util.List;
import java.util.Locale;
import org.jieti.domain.Field;
import org.jieti.shipped.ShippedTexts;

/** Puts problems into words: what is wrong, why that matters, and what to try. */
public final class ProblemText {

    private final Locale locale;

    public ProblemText(Locale locale) {
        this.locale = locale;
    }

    /** The headers of a file of refused rows that say why. */
    public List<String> rejectColumns() {
        return isChinese() ? Reject.CHINESE_COLUMNS : Reject.COLUMNS;
    }

    private boolean isChinese() {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    /** The words, which most runs never need. */
    private ShippedTexts texts() {
        return ShippedTexts.of("org/jieti/problem/problems", locale);
    }

    public String what(Problem problem) {
        return filled(problem, "what");
    }

    public String why(Problem problem) {
        return filled(problem, "why");
    }

    public String remedy(Problem problem) {
        return filled(problem, "try");
    }

    /** What is wrong and what to try. */
    public String inOneLine(Problem problem) {
        return labelled(problem, "line", what(problem), remedy(problem));
    }

    /** The line that says what to try. */
    public String advice(Problem problem) {
        return labelled(problem, "try", remedy(problem));
    }

    private String labelled(Problem problem, String label, String... texts) {
        return Problem.of(problem.code(), problem.location(), (Object[]) texts).filled(label(label), Field::name);
    }

    /** The word that stands before a problem. */
    public String label(String name) {
        return texts().text("label." + name);
    }

    /** In the words of its case, else of the cases whose names begin alike, else of the code. */
    private String filled(Problem problem, String part) {
        String usual = problem.code().id() + "." + part;
        String ofCase = problem.variant();
        while (!ofCase.isEmpty() && texts().find(usual + "." + ofCase) == null) {
            ofCase = ofCase.substring(0, Math.max(0, ofCase.lastIndexOf('-')));
        }
        String text = texts().text(ofCase.isEmpty() ? usual : usual + "." + ofCase);
        return problem.filled(text, isChinese() ? Field::zh : Field::name);
    }
}
