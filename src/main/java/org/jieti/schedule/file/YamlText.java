package org.jieti.schedule.file;

import java.util.Optional;
import org.jieti.problem.ProblemCode;
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

    /** The root; empty if the text is not YAML, which has then been noted. */
    Optional<Node> root() {
        if (source.text().length() > ScheduleSource.LARGEST) {
            add(0, 0, SyntaxWords.TOO_LONG);
            return Optional.empty();
        }
        try {
            Optional<Node> root = composed();
            if (root.isEmpty()) {
                add(0, 0, SyntaxWords.EMPTY);
            }
            root.ifPresent(this::refuseEmpty);
            return root;
        } catch (MarkedYamlEngineException fault) {
            SyntaxWords words = SyntaxWords.of(fault, faults);
            add(words.line(), words.column(), words);
        } catch (ReaderException fault) {
            String before = source.text().substring(0, Math.max(0, fault.getPosition()));
            int line =
                    (int) before.chars().filter(character -> character == '\n').count();
            add(line, before.length() - before.lastIndexOf('\n') - 1, SyntaxWords.notPrintable(fault.getCodePoint()));
        }
        return Optional.empty();
    }

    private void add(int line, int column, SyntaxWords words) {
        faults.add(line, column, ProblemCode.SCHEDULE_SYNTAX, words.what(), words.remedy());
    }

    private Optional<Node> composed() {
        LoadSettings settings =
                LoadSettings.builder().setLabel(source.name()).setUseMarks(true).build();
        ParserImpl events = new ParserImpl(settings, new StreamReader(settings, source.text()));
        return new Composer(settings, new PlainEvents(events, faults)).getSingleNode();
    }

    private void refuseEmpty(Node node) {
        if (node instanceof MappingNode mapping) {
            refuseIf(mapping.getValue().isEmpty(), node, "these braces are empty");
            mapping.getValue().forEach(this::refuseMerge);
            mapping.getValue().forEach(entry -> refuseEmpty(entry.getValueNode()));
        } else if (node instanceof SequenceNode sequence) {
            refuseIf(sequence.getValue().isEmpty(), node, "this list is empty");
            sequence.getValue().forEach(this::refuseEmpty);
        }
    }

    private void refuseIf(boolean isEmpty, Node node, String what) {
        if (isEmpty) {
            faults.unusable(
                    node,
                    what,
                    "It would silently say nothing, or hold for everyone or for no one.",
                    "fill it, or remove it together with its key.");
        }
    }

    private void refuseMerge(NodeTuple entry) {
        if (RateReader.isScalar(entry.getKeyNode(), "<<")) {
            faults.unusable(
                    entry.getKeyNode(),
                    "merge keys (<<) are not used in schedules",
                    "A rule is read where it stands, not put together from parts elsewhere.",
                    "write the keys out; a version may be like: another schedule's.");
        }
    }
}
