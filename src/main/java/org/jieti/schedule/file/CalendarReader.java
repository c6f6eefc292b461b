package org.jieti.schedule.file;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieti.domain.Period;
import org.jieti.problem.ScheduleFault;
import org.jieti.schedule.NamedDays;
import org.jieti.schedule.NamedDays.Once;
import org.jieti.schedule.NamedDays.Span;
import org.jieti.schedule.NamedDays.Yearly;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the days that a version gives names: {@code summer: [07-01..08-31]}, {@code holidays: [2024-05-01..2024-05-05]}. */
final class CalendarReader {

    private static final String TO = "..";

    private final Faults faults;

    CalendarReader(Faults faults) {
        this.faults = faults;
    }

    Map<String, NamedDays> days(Mapping calendar) {
        Map<String, NamedDays> days = new LinkedHashMap<>();
        try (calendar) {
            for (String name : calendar.keys()) {
                List<Span> spans = new ArrayList<>();
                for (Node node : calendar.list(name)) {
                    span(calendar.text(node)).ifPresentOrElse(spans::add, () -> refuse(calendar, node));
                }
                days.put(name, new NamedDays(name, spans));
            }
        }
        return days;
    }

    private void refuse(Mapping calendar, Node node) {
        faults.add(node, ScheduleFault.NOT_DAYS, calendar.text(node));
    }

    private static Optional<Span> span(String text) {
        int middle = text.indexOf(TO);
        String first = middle < 0 ? text : text.substring(0, middle);
        String last = middle < 0 ? text : text.substring(middle + TO.length());
        try {
            return Optional.of(new Yearly(MonthDay.parse("--" + first), MonthDay.parse("--" + last)));
        } catch (DateTimeException dated) {
            return Period.find(first + TO + last).map(Once::new);
        }
    }
}
