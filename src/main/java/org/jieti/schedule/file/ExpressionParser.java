package org.jieti.schedule.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Field;
import org.jieti.domain.Quantity;
import org.jieti.domain.Rational;
import org.jieti.domain.Rounding;
import org.jieti.domain.Unit;
import org.jieti.problem.ScheduleFault;
import org.jieti.schedule.Condition;
import org.jieti.schedule.Condition.Relation;
import org.jieti.schedule.Expression;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Reads figures and comparisons: {@code (energy_intensity - energy_limit) / energy_intensity}, {@code concentration >
 * limit}.
 *
 * <pre>
 * comparison  = figure ("&lt;" | "&lt;=" | "&gt;" | "&gt;=") figure
 * figure      = sum { "or" sum }
 * sum         = product { ("+" | "-") product }
 * product     = part { ("*" | "/") part }
 * part        = number [unit] | field | "(" figure ")" | ("highest" | "lowest") "(" figure { "," figure } ")"
 *             | "absolute" "(" figure ")" | "power_factor" "(" figure "," figure "," places ")"
 * </pre>
 *
 * Operators stand between spaces, so that {@code kWh/t} is one unit.
 */
final class ExpressionParser {

    private static final Pattern TOKEN = Pattern.compile("[(),]|[^\\s(),]+");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d*)?");
    private static final Pattern ENDLESS = Pattern.compile("(?i)[+-]?(?:\\.?(?:inf|nan)|infinity|∞)(?:\\s.*)?");
    private static final Set<String> OPERATORS = Set.of("+", "-", "*", "/", "(", ")", ",", "or", "<", "<=", ">", ">=");
    private static final Map<String, Relation> RELATIONS =
            Map.of("<", Relation.BELOW, "<=", Relation.UP_TO, ">", Relation.ABOVE, ">=", Relation.FROM);

    private final Dictionary dictionary;
    private final Faults faults;

    ExpressionParser(Dictionary dictionary, Faults faults) {
        this.dictionary = dictionary;
        this.faults = faults;
    }

    Optional<Expression> figure(Node node) {
        return new Reading(node).whole();
    }

    /** A figure with its unit held against another, such as a threshold against its measure. */
    Optional<Condition> comparison(Node node) {
        return new Reading(node).comparison();
    }

    /** A number of law with its unit. */
    Optional<Quantity> quantity(Node node) {
        String text = node instanceof ScalarNode scalar ? scalar.getValue() : "";
        Optional<Quantity> quantity = dictionary.units().findQuantity(text);
        if (quantity.isEmpty() && isEndless(text.trim())) {
            faults.add(node, ScheduleFault.NOT_FINITE, text);
        } else if (quantity.isEmpty()) {
            faults.add(node, ScheduleFault.NOT_A_QUANTITY, text);
        }
        return quantity;
    }

    /** Whether a text is how programs write infinity or what is no number. */
    static boolean isEndless(String text) {
        return ENDLESS.matcher(text).matches();
    }

    /** One scalar being read from left to right. */
    private final class Reading {

        private final Node node;
        private final List<String> tokens = new ArrayList<>();
        private final List<Integer> offsets = new ArrayList<>();
        private int next;
        private boolean isFaulty;

        Reading(Node node) {
            this.node = node;
            Matcher matcher = TOKEN.matcher(node instanceof ScalarNode scalar ? scalar.getValue() : "");
            while (matcher.find()) {
                tokens.add(matcher.group());
                offsets.add(matcher.start());
            }
        }

        Optional<Expression> whole() {
            Optional<Expression> read = alternative();
            expectEnd();
            return isFaulty ? Optional.empty() : read;
        }

        Optional<Condition> comparison() {
            Optional<Expression> left = alternative();
            String sign = peek();
            Relation relation = RELATIONS.get(sign);
            if (relation == null) {
                fault(ScheduleFault.FIGURE_WITHOUT_SIGN);
                return Optional.empty();
            }
            next++;
            Optional<Expression> right = alternative();
            expectEnd();
            if (isFaulty || left.isEmpty() || right.isEmpty()) {
                return Optional.empty();
            }
            return fitting(left.get(), right.get())
                    ? Optional.of(new Condition.Comparison(left.get(), relation, right.get()))
                    : Optional.empty();
        }

        private Optional<Expression> alternative() {
            Optional<Expression> first = sum();
            while (peek().equals("or")) {
                next++;
                Optional<Expression> second = sum();
                first = joined(first, second, true, Expression.Alternative::new);
            }
            return first;
        }

        private Optional<Expression> sum() {
            Optional<Expression> left = product();
            while (peek().equals("+") || peek().equals("-")) {
                boolean subtracts = tokens.get(next++).equals("-");
                Optional<Expression> right = product();
                left = joined(left, right, true, (a, b) -> new Expression.Sum(a, b, subtracts));
            }
            return left;
        }

        private Optional<Expression> product() {
            Optional<Expression> left = part();
            while (peek().equals("*") || peek().equals("/")) {
                boolean divides = tokens.get(next++).equals("/");
                Optional<Expression> right = part();
                left = joined(
                        left,
                        right,
                        false,
                        (a, b) -> divides ? new Expression.Quotient(a, b) : new Expression.Product(a, b));
            }
            return left;
        }

        private Optional<Expression> part() {
            String token = peek();
            if (token.equals("(")) {
                next++;
                Optional<Expression> inner = alternative();
                if (!peek().equals(")")) {
                    bracketFault();
                }
                next++;
                return inner;
            }
            if (token.equals("highest") || token.equals("lowest")) {
                return extreme(token.equals("highest"));
            }
            if (token.equals("absolute") || token.equals("power_factor")) {
                return token.equals("absolute") ? absolute() : powerFactor();
            }
            if (!token.isEmpty() && Character.isDigit(token.charAt(0))) {
                return number();
            }
            return field(token);
        }

        private Optional<Expression> extreme(boolean isHighest) {
            List<Expression> figures = inBrackets();
            boolean fit = figures.stream().allMatch(figure -> fitting(figures.get(0), figure));
            return figures.isEmpty() || !fit
                    ? Optional.empty()
                    : Optional.of(new Expression.Extreme(figures, isHighest));
        }

        /** The figures between the brackets after a word. */
        private List<Expression> inBrackets() {
            next++;
            if (!peek().equals("(")) {
                fault(ScheduleFault.FIGURE_WITHOUT_BRACKETS);
                return List.of();
            }
            List<Expression> figures = new ArrayList<>();
            do {
                next++;
                alternative().ifPresent(figures::add);
            } while (peek().equals(","));
            if (!peek().equals(")")) {
                bracketFault();
            }
            next++;
            return figures;
        }

        private Optional<Expression> absolute() {
            List<Expression> figures = inBrackets();
            if (figures.size() != 1) {
                fault(ScheduleFault.FIGURE_OF_OTHER_PARTS, "absolute", 1, figures.size());
                return Optional.empty();
            }
            return Optional.of(new Expression.Absolute(figures.get(0)));
        }

        private Optional<Expression> powerFactor() {
            List<Expression> figures = inBrackets();
            if (figures.size() != 3) {
                fault(ScheduleFault.FIGURE_OF_OTHER_PARTS, "power_factor", 3, figures.size());
                return Optional.empty();
            }
            Unit active = dictionary.units().find("kWh").orElseThrow();
            Unit reactive = dictionary.units().find("kvarh").orElseThrow();
            return places(figures.get(2))
                    .filter(places -> isIn(active, figures.get(0)) && isIn(reactive, figures.get(1)))
                    .map(places -> new Expression.PowerFactor(
                            figures.get(0), figures.get(1), active, reactive, Rounding.HALF_UP_TO_FEN.to(places)));
        }

        private boolean isIn(Unit unit, Expression figure) {
            return fitting(new Expression.Constant(new Quantity(Rational.ONE, unit)), figure);
        }

        /** How many digits are kept after the point: a number of law without a unit. */
        private Optional<Integer> places(Expression figure) {
            String text = figure.toString();
            if (!text.matches("\\d")) {
                fault(ScheduleFault.PLACES);
                return Optional.empty();
            }
            return Optional.of(Integer.valueOf(text));
        }

        private Optional<Expression> number() {
            String token = peek();
            if (!NUMBER.matcher(token).matches()) {
                fault(ScheduleFault.FIGURE_OF_NO_NUMBER, token);
                return Optional.empty();
            }
            next++;
            Optional<Unit> named = isWord(peek()) ? dictionary.units().find(peek()) : Optional.empty();
            next += named.isPresent() ? 1 : 0;
            return Optional.of(new Expression.Constant(new Quantity(Rational.parse(token), named.orElse(Unit.ONE))));
        }

        private Optional<Expression> field(String token) {
            Optional<Field> field = dictionary.findField(token).filter(Field::isQuantity);
            if (field.isEmpty()) {
                fault(token.isEmpty() ? ScheduleFault.FIGURE_MISSING : ScheduleFault.FIGURE_OF_NO_FIELD, token);
            }
            next++;
            return field.map(Expression.Fact::new);
        }

        private Optional<Expression> joined(
                Optional<Expression> left,
                Optional<Expression> right,
                boolean mustFit,
                BinaryOperator<Expression> join) {
            if (left.isEmpty() || right.isEmpty() || (mustFit && !fitting(left.get(), right.get()))) {
                return Optional.empty();
            }
            return Optional.of(join.apply(left.get(), right.get()));
        }

        private boolean fitting(Expression left, Expression right) {
            if (left.unit().fits(right.unit())) {
                return true;
            }
            isFaulty = true;
            faults.addUnit(node, right, right.unit(), left.unit());
            return false;
        }

        private String peek() {
            return next < tokens.size() ? tokens.get(next) : "";
        }

        private boolean isWord(String token) {
            return !token.isEmpty() && !OPERATORS.contains(token);
        }

        private void expectEnd() {
            if (next < tokens.size() && !isFaulty) {
                fault(ScheduleFault.FIGURE_STRAY, peek());
            }
        }

        /** A bracket that is not closed: often because YAML took the comma in it for the end of an unquoted value. */
        private void bracketFault() {
            boolean isCut = node instanceof ScalarNode scalar
                    && scalar.getScalarStyle() == ScalarStyle.PLAIN
                    && faults.endsAtComma(scalar);
            fault(isCut ? ScheduleFault.FIGURE_BRACKET_CUT : ScheduleFault.FIGURE_BRACKET_OPEN);
        }

        private void fault(ScheduleFault fault, Object... details) {
            if (!isFaulty) {
                int offset = next < offsets.size() ? offsets.get(next) : 0;
                faults.addAt(node, offset, fault, details);
            }
            isFaulty = true;
        }
    }
}
