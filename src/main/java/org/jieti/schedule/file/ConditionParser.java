package org.jieti.schedule.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Field;
import org.jieti.domain.Term;
import org.jieti.problem.ScheduleFault;
import org.jieti.schedule.Condition;
import org.jieti.schedule.NamedDays;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads conditions: {@code {category: eliminated}}, {@code concentration > limit}, or a list that must all hold. */
final class ConditionParser {

    private static final int MOST_TERMS_NAMED = 30;
    private static final String WITHIN = "within";
    private static final String TOUCHES = "touches";

    private final Dictionary dictionary;
    private final Faults faults;
    private final ExpressionParser expressions;
    private Map<String, NamedDays> calendar = Map.of();

    ConditionParser(Dictionary dictionary, Faults faults, ExpressionParser expressions) {
        this.dictionary = dictionary;
        this.faults = faults;
        this.expressions = expressions;
    }

    Condition condition(Optional<Node> node) {
        return node.map(this::condition).orElse(Condition.always());
    }

    private Condition condition(Node node) {
        List<Condition> all = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> all.add(condition(item)));
        } else if (node instanceof MappingNode) {
            Mapping mapping = new Mapping(node, faults);
            mapping.keys().forEach(key -> terms(mapping, key).ifPresent(all::add));
        } else {
            expressions.comparison(node).ifPresent(all::add);
        }
        return all.size() == 1 ? all.get(0) : new Condition.AllOf(all);
    }

    /** Conditions may ask for these days from now on, and for no others. */
    void know(Map<String, NamedDays> days) {
        calendar = days;
    }

    private Condition onDays(Mapping mapping, String key) {
        List<NamedDays> named = new ArrayList<>();
        for (Node node : mapping.list(key)) {
            String name = mapping.text(node);
            Optional.ofNullable(calendar.get(name))
                    .ifPresentOrElse(
                            named::add,
                            () -> faults.add(
                                    node, ScheduleFault.UNKNOWN_DAYS, name, String.join(", ", calendar.keySet())));
        }
        return new Condition.OnDays(dictionary.field("period"), named, key.equals(WITHIN));
    }

    private Optional<Condition> terms(Mapping mapping, String key) {
        if (key.equals(WITHIN) || key.equals(TOUCHES)) {
            return Optional.of(onDays(mapping, key));
        }
        Optional<Field> field = dictionary.findField(key).filter(Field::isTerm);
        if (field.isEmpty() && (key.contains(":") || key.contains("："))) {
            faults.add(mapping.keyNode(key), ScheduleFault.KEY_WITHOUT_COLON, key);
            return Optional.empty();
        }
        if (field.isEmpty()) {
            faults.add(mapping.find(key).orElse(mapping.node()), ScheduleFault.UNKNOWN_FIELD_OF_TERMS, key);
            return Optional.empty();
        }
        List<Term> terms = new ArrayList<>();
        mapping.list(key).forEach(item -> term(field.get().vocabulary(), item).ifPresent(terms::add));
        return Optional.of(new Condition.OneOf(field.get(), terms));
    }

    /** A term of a vocabulary by its code; other spellings are for sheets. */
    Optional<Term> term(String vocabulary, Node node) {
        String text = node instanceof ScalarNode scalar ? scalar.getValue().trim() : "";
        Optional<Term> term = dictionary.vocabulary(vocabulary).find(text);
        if (term.isEmpty()) {
            unknown(vocabulary, node, text);
        }
        return term;
    }

    /** Names the words of a short vocabulary, to choose from. */
    private void unknown(String vocabulary, Node node, String text) {
        Collection<Term> terms = dictionary.vocabulary(vocabulary).terms();
        faults.add(
                node,
                terms.size() > MOST_TERMS_NAMED ? ScheduleFault.UNKNOWN_TERM : ScheduleFault.UNKNOWN_TERM_OF_FEW,
                vocabulary,
                text,
                terms.stream().map(Term::code).collect(Collectors.joining(", ")));
    }
}
