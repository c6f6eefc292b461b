package org.jieti.schedule.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jieti.problem.ProblemCode;
import org.jieti.problem.ScheduleFault;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A YAML mapping, read key by key. Whoever has read it calls {@link #close()}: what was not asked for is a fault. */
final class Mapping implements AutoCloseable {

    private final Node node;
    private final Faults faults;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    Mapping(Node node, Faults faults) {
        this.node = node;
        this.faults = faults;
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::put);
        } else {
            faults.add(node, ScheduleFault.NOT_A_MAPPING);
        }
    }

    private void put(NodeTuple entry) {
        String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (values.put(key, entry.getValueNode()) != null) {
            faults.add(entry.getKeyNode(), ScheduleFault.KEY_TWICE, key);
        }
        keys.put(key, entry.getKeyNode());
    }

    Node node() {
        return node;
    }

    Faults faults() {
        return faults;
    }

    /** Where a key itself stands. */
    Node keyNode(String key) {
        return keys.getOrDefault(key, node);
    }

    Set<String> keys() {
        return values.keySet();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Optional<Node> find(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key));
    }

    /** Leaves keys unread, because what they mean rests on something that could not be read. */
    void leave(String... keys) {
        asked.addAll(List.of(keys));
    }

    /** The value of a key that must be there. */
    Optional<Node> require(String key) {
        Optional<Node> value = find(key);
        if (value.isEmpty() && node instanceof MappingNode) {
            faults.add(node, ProblemCode.SCHEDULE_MISSING_KEY, key);
        }
        return value;
    }

    Optional<String> findText(String key) {
        return find(key).map(this::text);
    }

    /** The text of a key that must be there and say something. */
    String requireText(String key) {
        Optional<Node> value = require(key);
        String text = value.map(this::text).orElse("");
        value.filter(Mapping::saysNothing).ifPresent(empty -> refuseEmpty(key, empty));
        return text;
    }

    private static boolean saysNothing(Node value) {
        return value instanceof ScalarNode scalar
                && (scalar.getValue().isBlank() || scalar.getTag().equals(Tag.NULL));
    }

    private void refuseEmpty(String key, Node value) {
        faults.unusable(value, ScheduleFault.KEY_WITHOUT_VALUE, key);
    }

    String text(Node value) {
        if (value instanceof ScalarNode scalar) {
            return scalar.getValue().trim();
        }
        faults.add(value, ScheduleFault.NOT_ONE_VALUE);
        return "";
    }

    /** The items of a list; a single value counts as a list of one. */
    List<Node> list(String key) {
        return find(key).map(this::items).orElse(List.of());
    }

    private List<Node> items(Node value) {
        return value instanceof SequenceNode sequence ? new ArrayList<>(sequence.getValue()) : List.of(value);
    }

    List<Mapping> mappings(String key) {
        return list(key).stream().map(item -> new Mapping(item, faults)).toList();
    }

    /** The mappings of a list that must be there. */
    List<Mapping> requireMappings(String key) {
        return requireList(key).stream().map(item -> new Mapping(item, faults)).toList();
    }

    /** The items of a list that must be there; that none is empty has been seen to already. */
    List<Node> requireList(String key) {
        require(key);
        return list(key);
    }

    Optional<Mapping> mapping(String key) {
        return find(key).map(value -> new Mapping(value, faults));
    }

    /** One of some words. */
    <T> T choice(String key, String text, Map<String, T> choices, T otherwise) {
        if (text.isEmpty() && !has(key)) {
            return otherwise;
        }
        T chosen = choices.get(text);
        if (chosen == null) {
            faults.add(
                    values.getOrDefault(key, node),
                    ScheduleFault.NOT_ONE_OF,
                    key,
                    text,
                    String.join(", ", new TreeSet<>(choices.keySet())));
            return otherwise;
        }
        return chosen;
    }

    @Override
    public void close() {
        keys.forEach((key, keyNode) -> {
            if (!asked.contains(key)) {
                refuse(key, keyNode);
            }
        });
    }

    private void refuse(String key, Node at) {
        String known = String.join(", ", asked);
        if (isRestOfAValue(key)) {
            faults.add(at, ScheduleFault.REST_OF_A_VALUE, key, known);
        } else {
            faults.add(at, ProblemCode.SCHEDULE_UNKNOWN_KEY, key, known);
        }
    }

    /** Whether a comma in a value that should have been quoted has made its end into a key of its own. */
    private boolean isRestOfAValue(String key) {
        return node instanceof MappingNode mapping
                && mapping.getFlowStyle() == FlowStyle.FLOW
                && values.get(key) instanceof ScalarNode value
                && value.getValue().isEmpty();
    }
}
