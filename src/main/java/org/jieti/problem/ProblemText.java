package org.jieti.problem;

import java.util.Locale;
import java.util.ResourceBundle;

/** Puts problems into words: what is wrong, why that matters, and what to try. */
public final class ProblemText {

    private final Locale locale;

    public ProblemText(Locale locale) {
        this.locale = locale;
    }

    /** The words, which most runs never need; the JDK keeps them once they are read. */
    private ResourceBundle texts() {
        return ResourceBundle.getBundle(
                "org.jieti.problem.problems",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
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

    private String filled(Problem problem, String part) {
        return problem.filled(texts().getString(problem.code().id() + "." + part));
    }
}
