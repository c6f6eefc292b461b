package org.jieti.schedule.file;

import java.util.Locale;
import java.util.Optional;
import org.jieti.problem.ScheduleFault;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Composes the text of a schedule file into nodes, and refuses of YAML what could be misread or says nothing. */
final class YamlText {

    private final ScheduleSource source;
    private final Faults faults;

    YamlText(ScheduleSource source, Faults faults) {
        this.source = source;
        this.faults = faults;
    }

    /** The root; empty if the text is not YAML, which has then been noted. Lists and braces that are empty are faults. */
    Optional<Node> root() {
        Optional<Node> root = rootOfAnything();
        root.ifPresent(this::refuseEmpty);
        return root;
    }

    /** The root of a file in which lists may be empty. */
    Optional<Node> rootOfAnything() {
        if (source.text().length() > ScheduleSource.LARGEST) {
            faults.add(0, 0, ScheduleFault.LONG_FILE);
            return Optional.empty();
        }
        try {
            Optional<Node> root = composed();
            if (root.isEmpty()) {
                faults.add(0, 0, ScheduleFault.EMPTY_FILE);
            }
            return root;
        } catch (MarkedYamlEngineException fault) {
            SyntaxFault.of(fault, faults).noteIn(faults);
        } catch (ReaderException fault) {
            String before = source.text().substring(0, Math.max(0, fault.getPosition()));
            int line =
                    (int) before.chars().filter(character -> character == '\n').count();
            String code = String.format(Locale.ROOT, "U+%04X", fault.getCodePoint());
            faults.add(line, before.length() - before.lastIndexOf('\n') - 1, ScheduleFault.NOT_PRINTABLE, code);
        }
        return Optional.empty();
    }

    private Optional<Node> composed() {
        LoadSettings settings =
                LoadSettings.builder().setLabel(source.name()).setUseMarks(true).build();
        ParserImpl events = new ParserImpl(settings, new StreamReader(settings, source.text()));
        return new Composer(settings, new PlainEvents(events, faults)).getSingleNode();
    }

    private void refuseEmpty(Node node) {
        if (node instanceof MappingNode mapping) {
            refuseIf(mapping.getValue().isEmpty(), node, ScheduleFault.EMPTY_BRACES);
            mapping.getValue().forEach(this::refuseMerge);
            mapping.getValue().forEach(entry -> refuseEmpty(entry.getValueNode()));
        } else if (node instanceof SequenceNode sequence) {
            refuseIf(sequence.getValue().isEmpty(), node, ScheduleFault.EMPTY_LIST);
            sequence.getValue().forEach(this::refuseEmpty);
        }
    }

    private void refuseIf(boolean isEmpty, Node node, ScheduleFault fault) {
        if (isEmpty) {
            faults.unusable(node, fault);
        }
    }

    private void refuseMerge(NodeTuple entry) {
        if (RateReader.isScalar(entry.getKeyNode(), "<<")) {
            faults.unusable(entry.getKeyNode(), ScheduleFault.FOREIGN_MERGE_KEY);
        }
    }
}
