package org.jieti.schedule.file;

import java.util.List;
import java.util.Optional;
import org.jieti.problem.ScheduleFault;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A what-if over another file: it sets single values and leaves the rest as it is.
 *
 * <pre>
 * overlay: cn/electricity/differential
 * set:
 *   versions/2010-06-01/charges/1/lookup/1/rate: 0.45 CNY/kWh
 * </pre>
 *
 * A step of a path is a key, the {@code from} or {@code name} of an item of a list, or its number from 1.
 */
final class Overlay {

    private final Mapping file;
    private final Faults faults;
    private final String digest;

    /** @param digest of the overlay's own file */
    Overlay(Mapping file, Faults faults, String digest) {
        this.file = file;
        this.faults = faults;
        this.digest = digest;
    }

    String digest() {
        return digest;
    }

    /** The identity of the file it is laid over. */
    String over() {
        return file.requireText("overlay");
    }

    /** There is no such file to lay it over; its other faults are told all the same. */
    void fileIsUnknown() {
        values();
        faults.add(file.find("overlay").orElse(file.node()), ScheduleFault.UNKNOWN_SCHEDULE, over());
    }

    /** Sets the values in the nodes of the other file, whose faults at these nodes are then told here. */
    void layOver(Node root, Faults others) {
        values().ifPresent(set -> set.keys().forEach(path -> set(root, others, path, set)));
    }

    /** What it sets; what is wrong with the overlay itself is told on the way. */
    private Optional<Mapping> values() {
        file.findText("title");
        Notes.of(file);
        file.require("set");
        Optional<Mapping> values = file.mapping("set");
        values.ifPresent(set -> set.keys().forEach(path -> set.find(path).ifPresent(set::text)));
        file.close();
        return values;
    }

    private void set(Node root, Faults others, String path, Mapping set) {
        if (!(set.find(path).orElse(set.node()) instanceof ScalarNode value)) {
            return;
        }
        String[] steps = path.split("/", -1);
        Node at = root;
        for (int i = 0; i < steps.length - 1; i++) {
            Optional<Node> next = child(at, steps[i]);
            if (next.isEmpty()) {
                unknown(value, steps[i]);
                return;
            }
            at = next.get();
        }
        String last = steps[steps.length - 1];
        if (replace(at, last, value)) {
            others.isSetIn(faults, value);
        } else {
            unknown(value, last);
        }
    }

    private void unknown(Node value, String step) {
        faults.add(value, ScheduleFault.UNKNOWN_STEP, step, over());
    }

    private static Optional<Node> child(Node node, String step) {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue().stream()
                    .filter(entry -> RateReader.isScalar(entry.getKeyNode(), step))
                    .map(NodeTuple::getValueNode)
                    .findFirst();
        }
        return node instanceof SequenceNode sequence ? item(sequence.getValue(), step) : Optional.empty();
    }

    private static Optional<Node> item(List<Node> items, String step) {
        Optional<Node> named = items.stream()
                .filter(item -> is(item, "from", step) || is(item, "name", step))
                .findFirst();
        return named.isEmpty() && step.matches("[1-9]\\d{0,3}") && Integer.parseInt(step) <= items.size()
                ? Optional.of(items.get(Integer.parseInt(step) - 1))
                : named;
    }

    private static boolean is(Node item, String key, String value) {
        return item instanceof MappingNode
                && child(item, key)
                        .filter(node -> RateReader.isScalar(node, value))
                        .isPresent();
    }

    private static boolean replace(Node node, String step, ScalarNode value) {
        if (node instanceof MappingNode mapping) {
            return replace(mapping, step, value);
        }
        return node instanceof SequenceNode list
                && item(list.getValue(), step)
                        .filter(ScalarNode.class::isInstance)
                        .map(old -> list.getValue().set(list.getValue().indexOf(old), value))
                        .isPresent();
    }

    private static boolean replace(MappingNode mapping, String key, ScalarNode value) {
        List<NodeTuple> entries = mapping.getValue();
        for (int i = 0; i < entries.size(); i++) {
            Node old = entries.get(i).getValueNode();
            if (RateReader.isScalar(entries.get(i).getKeyNode(), key) && old instanceof ScalarNode) {
                entries.set(i, new NodeTuple(entries.get(i).getKeyNode(), value));
                return true;
            }
        }
        return false;
    }
}
