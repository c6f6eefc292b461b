package org.jieti.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jieti.assessment.Plan.Candidate;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.ScheduleBook;
import org.jieti.schedule.ScheduleId;
import org.jieti.schedule.Version;

/**
 * Versions without what the words of an enterprise rule out: found once for the words that a schedule asks, and the same one wherever it
 * comes out the same.
 */
final class Candidates {

    private static final int MOST_KINDS = 20_000;

    private final ScheduleBook book;
    private final Dictionary dictionary;
    private final Map<ScheduleId, Standings> asked = new HashMap<>();
    private final IdentityHashMap<Version, Map<Kind, Candidate>> byWords = new IdentityHashMap<>();
    private final IdentityHashMap<Version, List<Candidate>> apart = new IdentityHashMap<>();

    Candidates(ScheduleBook book, Dictionary dictionary) {
        this.book = book;
        this.dictionary = dictionary;
    }

    Candidate of(Schedule schedule, Version inForce, Facts facts) {
        Kind kind = Kind.of(facts, asked.computeIfAbsent(schedule.id(), this::asked));
        Map<Kind, Candidate> known = byWords.computeIfAbsent(inForce, first -> new HashMap<>());
        Candidate candidate = known.get(kind);
        if (candidate == null) {
            candidate = settled(schedule, inForce, facts);
            if (known.size() >= MOST_KINDS) {
                known.clear();
            }
            known.put(kind, candidate);
        }
        return candidate;
    }

    private Standings asked(ScheduleId id) {
        return new Standings(dictionary, List.of(book.heading(id)));
    }

    private Candidate settled(Schedule schedule, Version inForce, Facts facts) {
        Version settled = inForce.settledBy(facts);
        List<Candidate> before = apart.computeIfAbsent(inForce, first -> new ArrayList<>());
        for (Candidate candidate : before) {
            if (candidate.version().equals(settled)) {
                return candidate;
            }
        }
        Candidate candidate = new Candidate(schedule, settled);
        before.add(candidate);
        return candidate;
    }
}
