package org.jieti.schedule.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jieti.problem.ScheduleFault;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Why a text is not YAML, known by the words of the parser, as a fault in words for people who write a rule and not a parser.
 *
 * @param line where it is told, from 0
 * @param column the same, from 0
 */
record SyntaxFault(int line, int column, ScheduleFault fault, List<String> details) {

    private static final Pattern CANNOT_START = Pattern.compile("found character '(.)' that cannot start any token.*");

    /** How the words of the parser begin, of which nothing more needs to be known. */
    private static final Map<String, ScheduleFault> BEGINNINGS = Map.of(
            "expected a comment or a line break",
            ScheduleFault.BLOCK_OF_LINES,
            "expected chomping",
            ScheduleFault.BLOCK_OF_LINES,
            "mapping values are not allowed here",
            ScheduleFault.STRAY_COLON,
            "sequence entries are not allowed here",
            ScheduleFault.STRAY_ITEM,
            "but found another document",
            ScheduleFault.SECOND_DOCUMENT,
            "expected <block end>",
            ScheduleFault.STRAY_LINE,
            "found unknown escape character",
            ScheduleFault.UNKNOWN_ESCAPE,
            PlainEvents.TOO_DEEP,
            ScheduleFault.TOO_DEEP);

    static SyntaxFault of(MarkedYamlEngineException fault, Faults file) {
        String problem = fault.getProblem();
        Optional<Mark> mark = fault.getProblemMark();
        int tab = file.line(mark.map(Mark::getLine).orElse(0)).indexOf('\t');
        if (tab >= 0 && tab <= mark.map(Mark::getColumn).orElse(0)) {
            return new SyntaxFault(mark.map(Mark::getLine).orElse(0), tab, ScheduleFault.TAB, List.of());
        }
        Matcher start = CANNOT_START.matcher(problem);
        if (start.matches()) {
            return at(mark, ScheduleFault.BAD_START, start.group(1));
        }
        if (problem.equals("could not find expected ':'")) {
            return keyWithoutColon(fault.getContextMark().or(() -> mark), file);
        }
        if (problem.contains("unexpected end of stream")) {
            return at(fault.getContextMark().or(() -> mark), ScheduleFault.QUOTE_OPEN);
        }
        if (problem.startsWith("expected ',' or")) {
            return bracketOrComma(fault, file);
        }
        return at(mark, byBeginning(problem));
    }

    private static ScheduleFault byBeginning(String problem) {
        return BEGINNINGS.entrySet().stream()
                .filter(known -> problem.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(ScheduleFault.NOT_YAML);
    }

    private static SyntaxFault keyWithoutColon(Optional<Mark> mark, Faults file) {
        boolean isFullWidth = file.line(mark.map(Mark::getLine).orElse(0)).contains("：");
        return at(mark, isFullWidth ? ScheduleFault.NO_COLON_FULL_WIDTH : ScheduleFault.NO_COLON);
    }

    private static SyntaxFault bracketOrComma(MarkedYamlEngineException fault, Faults file) {
        Optional<Mark> mark = fault.getProblemMark();
        boolean isFullWidth = file.line(mark.map(Mark::getLine).orElse(0)).contains("，");
        String closing = fault.getProblem().contains("'}'") ? "}" : "]";
        String opened = fault.getContextMark()
                .or(() -> mark)
                .map(opening -> (opening.getLine() + 1) + ":" + (opening.getColumn() + 1))
                .orElse("");
        return at(mark, isFullWidth ? ScheduleFault.NO_COMMA_FULL_WIDTH : ScheduleFault.NO_COMMA, closing, opened);
    }

    private static SyntaxFault at(Optional<Mark> mark, ScheduleFault fault, String... details) {
        return new SyntaxFault(
                mark.map(Mark::getLine).orElse(0), mark.map(Mark::getColumn).orElse(0), fault, List.of(details));
    }

    void noteIn(Faults faults) {
        faults.add(line, column, fault, details.toArray());
    }
}
