package org.jieti.schedule.file;

import java.util.Optional;
import org.jieti.problem.ScheduleFault;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * The events of a YAML text, without what a schedule does not need of YAML: anchors, aliases and tags are noted as faults and
 * left out, so that what remains can be read on. No node can then stand in two places, and a small file cannot grow.
 */
final class PlainEvents implements Parser {

    /** Said of a text whose lists and mappings stand in each other too deeply; the deepest a rule needs is half of it. */
    static final String TOO_DEEP = "too-deep";

    private static final int DEEPEST = 40;
    private static final ImplicitTuple IMPLICIT = new ImplicitTuple(true, true);

    private final Parser all;
    private final Faults faults;
    private Optional<Event> ahead = Optional.empty();
    private int depth;

    PlainEvents(Parser all, Faults faults) {
        this.all = all;
        this.faults = faults;
    }

    @Override
    public boolean hasNext() {
        return ahead.isPresent() || all.hasNext();
    }

    @Override
    public boolean checkEvent(Event.ID id) {
        return hasNext() && peekEvent().getEventId() == id;
    }

    @Override
    public Event peekEvent() {
        Event event = ahead.orElseGet(() -> plain(all.next()));
        ahead = Optional.of(event);
        return event;
    }

    @Override
    public Event next() {
        Event event = peekEvent();
        ahead = Optional.empty();
        return event;
    }

    private Event plain(Event event) {
        Event.ID id = event.getEventId();
        if (id == Event.ID.MappingEnd || id == Event.ID.SequenceEnd) {
            depth--;
        }
        if (event instanceof AliasEvent alias) {
            return withoutAlias(alias);
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            refuse(event, ScheduleFault.FOREIGN_ANCHOR);
        }
        if (event instanceof ScalarEvent scalar) {
            return withoutTag(scalar);
        }
        return event instanceof CollectionStartEvent start ? collection(start) : event;
    }

    private Event withoutAlias(AliasEvent alias) {
        refuse(alias, ScheduleFault.FOREIGN_ALIAS);
        return scalar("", ScalarStyle.PLAIN, alias);
    }

    private Event withoutTag(ScalarEvent scalar) {
        scalar.getTag().ifPresent(tag -> refuse(scalar, ScheduleFault.FOREIGN_TAG));
        return scalar(scalar.getValue(), scalar.getScalarStyle(), scalar);
    }

    private static Event scalar(String value, ScalarStyle style, Event at) {
        return new ScalarEvent(
                Optional.empty(), Optional.empty(), IMPLICIT, value, style, at.getStartMark(), at.getEndMark());
    }

    private Event collection(CollectionStartEvent start) {
        if (++depth > DEEPEST) {
            throw new ParserException(TOO_DEEP, start.getStartMark());
        }
        start.getTag().ifPresent(tag -> refuse(start, ScheduleFault.FOREIGN_TAG));
        return start instanceof MappingStartEvent
                ? new MappingStartEvent(
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        start.getFlowStyle(),
                        start.getStartMark(),
                        start.getEndMark())
                : new SequenceStartEvent(
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        start.getFlowStyle(),
                        start.getStartMark(),
                        start.getEndMark());
    }

    private void refuse(Event event, ScheduleFault fault) {
        Optional<Mark> start = event.getStartMark();
        faults.unusable(
                start.map(Mark::getLine).orElse(0), start.map(Mark::getColumn).orElse(0), fault);
    }
}
