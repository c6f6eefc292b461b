package org.jieti.report.html;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jieti.assessment.AssessmentLine;
import org.jieti.domain.Money;
import org.jieti.schedule.Citation;
import org.jieti.schedule.ScheduleId;

/** The texts of law that gave lines, below their schedules. */
final class LawUsed {

    private static final Comparator<Citation> NEWEST_FIRST = Comparator.comparing((Citation citation) ->
                    citation.issued().map(Object::toString).orElse(""))
            .reversed()
            .thenComparing(Citation::document)
            .thenComparing(Citation::article);

    private final Map<ScheduleId, Map<Citation, Use>> uses = new HashMap<>();

    /** How many lines a text gave, and what they come to. */
    record Use(long lines, Money amount) {
        Use {
            amount = amount.withoutOrigin();
        }

        Use plus(Use other) {
            return new Use(lines + other.lines, amount.plus(other.amount));
        }
    }

    void add(AssessmentLine line) {
        line.schedule()
                .ifPresent(id -> line.citation()
                        .ifPresent(citation -> uses.computeIfAbsent(id, unused -> new HashMap<>())
                                .merge(citation, new Use(1, line.amount()), Use::plus)));
    }

    List<ScheduleId> schedules() {
        return uses.keySet().stream()
                .sorted(Comparator.comparing(ScheduleId::path))
                .toList();
    }

    /** The texts of a schedule, the newest first. */
    Map<Citation, Use> textsOf(ScheduleId id) {
        Map<Citation, Use> texts = new TreeMap<>(NEWEST_FIRST);
        texts.putAll(uses.getOrDefault(id, Map.of()));
        return texts;
    }
}
