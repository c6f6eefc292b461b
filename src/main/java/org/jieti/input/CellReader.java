package org.jieti.input;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Period;
import org.jieti.domain.Rational;
import org.jieti.domain.Term;
import org.jieti.domain.Unit;
import org.jieti.problem.Location;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;
import org.jieti.problem.Reject.Fault;

/** Reads cells by the type of their column. A blank cell or a dash is a fact that is missing. */
final class CellReader {

    /** How cells are written; apart, because most are read without. */
    private static final class Written {
        static final Pattern BLANK = Pattern.compile("[\\s\\u00A0\\u3000]*|[-–—－―]{1,2}");
        static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+|\\d{1,3}(?:,\\d{3})+)?(?:\\.\\d+)?");
        static final Pattern RANGE = Pattern.compile("([\\d.]+)\\s*[-~～—–至]\\s*([\\d.]+)");
        static final Pattern EXPONENT = Pattern.compile("[+-]?\\d(?:\\.\\d+)?[eE][+-]?\\d+");
        static final Pattern DECIMAL_COMMA = Pattern.compile("[\\d.]+,\\d{1,2}");
        static final Pattern WITH_BLANKS = Pattern.compile("\\d{1,3}(?: \\d{3})+(?:\\.\\d+)?");
        static final Pattern WITH_UNIT = Pattern.compile("[\\d.,]+\\D+");
        static final Pattern SPREADSHEET_ERROR = Pattern.compile(
                "#(?:REF!|DIV/0!|VALUE!|NUM!|NULL!|NAME\\?|N/A|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|#+)");
    }

    private static final int LONGEST_NUMBER = 40;

    private final Dictionary dictionary;
    private final Field limit;
    private final Field limitLow;
    private final Unit percent;

    CellReader(Dictionary dictionary) {
        this.dictionary = dictionary;
        this.limit = dictionary.field("limit");
        this.limitLow = dictionary.field("limit_low");
        this.percent = dictionary.units().find("%").orElseThrow();
    }

    /** Puts what a cell says among the facts; faults are added to the row's. */
    void read(Column column, String cell, Supplier<Location> place, Facts.Builder facts, List<Fault> faults) {
        if (isBlank(cell)) {
            return;
        }
        String text = HalfWidth.of(cell);
        Field field = column.field();
        if (text.startsWith("#") && Written.SPREADSHEET_ERROR.matcher(text).matches()) {
            add(faults, column, cell, Problem.of(ProblemCode.CELL_ERROR, place.get(), field, text));
            return;
        }
        switch (field.type()) {
            case TEXT -> facts.put(field, cell.strip());
            case IDENTIFIER -> identifier(column, cell, Identifiers.unwrapped(text), place, facts, faults);
            case QUANTITY -> number(column, cell, text, place, facts, faults);
            case DAY ->
                put(
                        Period.findDay(text),
                        column,
                        cell,
                        facts,
                        faults,
                        () -> Problem.of(ProblemCode.NOT_A_DAY, place.get(), field, cell));
            case PERIOD ->
                put(
                        Period.find(text),
                        column,
                        cell,
                        facts,
                        faults,
                        () -> Problem.of(ProblemCode.NOT_A_PERIOD, place.get(), field, cell));
            case TERM ->
                put(
                        dictionary.vocabulary(field.vocabulary()).find(text),
                        column,
                        cell,
                        facts,
                        faults,
                        () -> Problem.of(ProblemCode.UNKNOWN_TERM, place.get(), field, cell, words(field)));
            case OPEN_TERM -> {
                Optional<Term> term = dictionary.vocabulary(field.vocabulary()).find(text);
                facts.put(field, term.isPresent() ? term.get() : text);
            }
        }
    }

    /** Whether a cell says nothing; most begin with what says something. */
    private static boolean isBlank(String cell) {
        boolean isBegun = !cell.isEmpty() && Character.isLetterOrDigit(cell.charAt(0));
        return !isBegun && Written.BLANK.matcher(cell).matches();
    }

    /** The identifier that a cell is read as, sound or not. */
    static String identifier(String cell) {
        return Identifiers.unwrapped(HalfWidth.of(cell));
    }

    private static void identifier(
            Column column,
            String cell,
            String text,
            Supplier<Location> place,
            Facts.Builder facts,
            List<Fault> faults) {
        switch (Identifiers.fault(text)) {
            case EXPONENT -> doubt(ProblemCode.MANGLED_IDENTIFIER, "", column, cell, place, faults);
            case DECIMAL -> doubt(ProblemCode.MANGLED_IDENTIFIER, "decimal", column, cell, place, faults);
            case ZEROS -> doubt(ProblemCode.MANGLED_IDENTIFIER, "zeros", column, cell, place, faults);
            case FEW_ZEROS -> doubt(ProblemCode.DOUBTFUL_IDENTIFIER, "zeros", column, cell, place, faults);
            case CHECK_DIGIT -> doubt(ProblemCode.DOUBTFUL_IDENTIFIER, "", column, cell, place, faults);
            case NONE -> {}
        }
        if (!text.isEmpty()) {
            facts.put(column.field(), text);
        }
    }

    private static void doubt(
            ProblemCode code,
            String variant,
            Column column,
            String cell,
            Supplier<Location> place,
            List<Fault> faults) {
        add(
                faults,
                column,
                cell,
                Problem.of(code, place.get(), column.field(), cell).inCase(variant));
    }

    private static <T> void put(
            Optional<T> value,
            Column column,
            String cell,
            Facts.Builder facts,
            List<Fault> faults,
            Supplier<Problem> problem) {
        if (value.isPresent()) {
            facts.put(column.field(), value.get());
        } else {
            add(faults, column, cell, problem.get());
        }
    }

    private void number(
            Column column,
            String cell,
            String text,
            Supplier<Location> place,
            Facts.Builder facts,
            List<Fault> faults) {
        Field field = column.field();
        Matcher range = Written.RANGE.matcher(text);
        if (field.equals(limit) && range.matches() && putRange(column, range, facts)) {
            return;
        }
        if (column.needsUnit() && !text.endsWith("%")) {
            add(faults, column, cell, Problem.of(ProblemCode.NOT_CLEAR, place.get(), column.header(), shortened(cell)));
            return;
        }
        Optional<Rational> number = share(field, text).or(() -> parse(text).map(column.factor()::times));
        if (number.isEmpty()) {
            add(
                    faults,
                    column,
                    cell,
                    Problem.of(ProblemCode.NOT_A_NUMBER, place.get(), field, shortened(cell))
                            .inCase(why(text)));
            return;
        }
        Optional<Rational> least = field.least().filter(bound -> number.get().compareTo(bound) < 0);
        if (least.isPresent()) {
            add(faults, column, cell, Problem.of(ProblemCode.BELOW_LEAST, place.get(), field, text, least.get()));
        }
        facts.put(field, number.get());
    }

    private boolean putRange(Column column, Matcher range, Facts.Builder facts) {
        Optional<Rational> low = parse(range.group(1));
        Optional<Rational> high = parse(range.group(2));
        if (low.isEmpty() || high.isEmpty() || low.get().compareTo(high.get()) > 0) {
            return false;
        }
        facts.put(limitLow, low.get().times(column.factor()));
        facts.put(limit, high.get().times(column.factor()));
        return true;
    }

    /** A number with a percent sign, where the field is a share. */
    private Optional<Rational> share(Field field, String text) {
        return text.endsWith("%") && field.unit().fits(percent)
                ? parse(text.substring(0, text.length() - 1).strip()).map(percent.factorTo(field.unit())::times)
                : Optional.empty();
    }

    private static Optional<Rational> parse(String text) {
        boolean isNumber = text.length() <= LONGEST_NUMBER
                && Written.NUMBER.matcher(text).matches()
                && text.chars().anyMatch(Character::isDigit);
        return isNumber ? Optional.of(Rational.parse(text.replace(",", ""))) : Optional.empty();
    }

    /** The case of a text that is no number. */
    private static String why(String text) {
        if (Written.EXPONENT.matcher(text).matches()) {
            return "exponent";
        }
        if (Written.DECIMAL_COMMA.matcher(text).matches()) {
            return "comma";
        }
        if (Written.WITH_BLANKS.matcher(text).matches()) {
            return "blanks";
        }
        return Written.WITH_UNIT.matcher(text).matches() ? "unit" : "";
    }

    private static String shortened(String cell) {
        return cell.length() <= LONGEST_NUMBER ? cell : cell.substring(0, LONGEST_NUMBER) + "…";
    }

    private String words(Field field) {
        return dictionary.vocabulary(field.vocabulary()).terms().stream()
                .map(term -> term.code() + " " + term.zh())
                .collect(Collectors.joining(", "));
    }

    private static void add(List<Fault> faults, Column column, String cell, Problem problem) {
        faults.add(new Fault(problem, column.header(), cell));
    }
}
