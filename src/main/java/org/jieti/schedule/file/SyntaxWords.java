package org.jieti.schedule.file;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * What is wrong with a text that is not YAML, in words for people who write a rule and not a parser.
 *
 * @param line where it is told, from 0
 * @param column the same, from 0
 */
record SyntaxWords(int line, int column, String what, String remedy) {

    static final SyntaxWords EMPTY =
            new SyntaxWords(0, 0, "the file is empty", "write the schedule, or leave the file out.");
    static final SyntaxWords TOO_LONG =
            new SyntaxWords(0, 0, "the file is too long to be a schedule", "put each schedule into a file of its own.");

    private static final Pattern CANNOT_START = Pattern.compile("found character '(.)' that cannot start any token.*");
    private static final String IN_QUOTES = "put the value in quotation marks.";
    private static final String INDENT =
            "check the indentation, and put text with \": \" or \" #\" in quotation marks.";

    static SyntaxWords notPrintable(int codePoint) {
        String code = String.format(Locale.ROOT, "U+%04X", codePoint);
        return new SyntaxWords(0, 0, "the character " + code + " cannot stand in a schedule", "remove it.");
    }

    static SyntaxWords of(MarkedYamlEngineException fault, Faults file) {
        String problem = fault.getProblem();
        Matcher start = CANNOT_START.matcher(problem);
        Optional<Mark> mark = fault.getProblemMark();
        int tab = file.line(mark.map(Mark::getLine).orElse(0)).indexOf('\t');
        if (tab >= 0 && tab <= mark.map(Mark::getColumn).orElse(0)) {
            return new SyntaxWords(
                    mark.map(Mark::getLine).orElse(0),
                    tab,
                    "a tab stands here, where YAML takes only blanks",
                    "put blanks in its place.");
        }
        if (start.matches()) {
            return at(
                    fault.getProblemMark(),
                    "a value cannot begin with " + start.group(1) + " unless it is quoted",
                    IN_QUOTES);
        }
        if (problem.equals("could not find expected ':'")) {
            return keyWithoutColon(fault.getContextMark().or(fault::getProblemMark), file);
        }
        if (problem.contains("unexpected end of stream")) {
            return at(
                    fault.getContextMark().or(fault::getProblemMark),
                    "a quotation mark opens here and is not closed",
                    "close it.");
        }
        if (problem.startsWith("expected ',' or")) {
            return bracketOrComma(fault, file);
        }
        return other(fault.getProblemMark(), problem);
    }

    private static SyntaxWords keyWithoutColon(Optional<Mark> mark, Faults file) {
        boolean isFullWidth = file.line(mark.map(Mark::getLine).orElse(0)).contains("：");
        return at(
                mark,
                "a colon and a blank are missing after the key",
                isFullWidth ? "write \": \" in place of \"：\"." : "write it as key: value.");
    }

    private static SyntaxWords bracketOrComma(MarkedYamlEngineException fault, Faults file) {
        Optional<Mark> mark = fault.getProblemMark();
        boolean isFullWidth = file.line(mark.map(Mark::getLine).orElse(0)).contains("，");
        String closing = fault.getProblem().contains("'}'") ? "}" : "]";
        String opened = fault.getContextMark()
                .map(opening -> " opened at " + (opening.getLine() + 1) + ":" + (opening.getColumn() + 1))
                .orElse("");
        return at(
                mark,
                "a comma is missing before this, or the " + closing + " of the bracket" + opened,
                isFullWidth
                        ? "write \", \" in place of \"，\"."
                        : "add it, or put a value with , : or a bracket in quotation marks.");
    }

    private static SyntaxWords other(Optional<Mark> mark, String problem) {
        if (problem.startsWith("expected a comment or a line break") || problem.startsWith("expected chomping")) {
            return at(
                    mark,
                    "a value that begins with > or | is a block of lines in YAML",
                    "begin a comparison with its field, as in water_m3 > 3 m3, or put the value in quotation marks.");
        }
        if (problem.equals("mapping values are not allowed here")) {
            return at(mark, "a colon stands where no key can be", INDENT);
        }
        if (problem.equals("but found another document")) {
            return at(mark, "a second document begins here (---)", "put each schedule into a file of its own.");
        }
        if (problem.startsWith("expected <block end>")) {
            return at(
                    mark,
                    "this does not follow from the lines before it",
                    "let the keys of one mapping begin in one column, and put nothing after a closing quotation mark.");
        }
        if (problem.equals(PlainEvents.TOO_DEEP)) {
            return at(
                    mark,
                    "lists and mappings stand in each other more deeply than any schedule needs",
                    "write it flatter.");
        }
        return at(mark, problem, INDENT);
    }

    private static SyntaxWords at(Optional<Mark> mark, String what, String remedy) {
        return new SyntaxWords(
                mark.map(Mark::getLine).orElse(0), mark.map(Mark::getColumn).orElse(0), what, remedy);
    }
}
