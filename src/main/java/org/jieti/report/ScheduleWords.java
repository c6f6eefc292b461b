package org.jieti.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Term;
import org.jieti.schedule.Exemption;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.Schedule.Change;
import org.jieti.schedule.ScheduleId;
import org.jieti.schedule.Version;

/**
 * Says a schedule in words: each version with its law, whom it is about, and each rate as an interval a person can read.
 *
 * <p>Nothing that moves an amount is left out: two versions with the same words come to the same yuan.
 */
public final class ScheduleWords {

    private final Wording wording;
    private final ChargeWords charges;

    public ScheduleWords(Wording wording, Dictionary dictionary) {
        this.wording = wording;
        this.charges = new ChargeWords(wording, dictionary);
    }

    /** Its head, and all its versions. */
    public List<String> all(Schedule schedule) {
        List<String> lines = new ArrayList<>(head(schedule));
        schedule.versions().forEach(version -> lines.addAll(version(version)));
        return lines;
    }

    /** What it is, before its versions. */
    public List<String> head(Schedule schedule) {
        List<String> lines = new ArrayList<>();
        lines.add(schedule.levy() + ", " + schedule.region().zh());
        if (!schedule.overrides().isEmpty()) {
            lines.add(wording.text(
                    "schedule.overrides",
                    schedule.overrides().stream().map(ScheduleId::path).collect(Collectors.joining(", "))));
        }
        schedule.combinations()
                .forEach(combination -> lines.add(wording.text(
                        "schedule." + combination.kind().name().toLowerCase(Locale.ROOT),
                        codes(combination.levies()))));
        if (schedule.change() == Change.BY_FIRST_DAY) {
            lines.add(wording.text("schedule.by-first-day"));
        }
        lines.add(wording.text("schedule.checks", schedule.checks().size()));
        String notes = wording.notes(schedule.notes(), schedule.notesZh());
        if (!notes.isEmpty()) {
            lines.add(notes);
        }
        List<String> head = new ArrayList<>();
        head.add(schedule.id() + ": " + wording.title(schedule.title(), schedule.titleZh()));
        head.addAll(Outline.indented(lines));
        return head;
    }

    /** The days of a version, and below them what it says. */
    public List<String> version(Version version) {
        List<String> lines = new ArrayList<>(List.of(wording.days(version.days())));
        lines.addAll(Outline.indented(rules(version)));
        return lines;
    }

    /** What a version says, without its days. */
    public List<String> rules(Version version) {
        List<String> lines = new ArrayList<>(CitationWords.of(version.citation(), wording));
        String applies = wording.condition(version.applies());
        if (!applies.isEmpty()) {
            lines.add(wording.text("schedule.applies", applies));
        }
        version.exemptions().forEach(exemption -> lines.add(exempt(exemption)));
        version.charges().forEach(charge -> lines.addAll(charges.of(charge)));
        if (version.charges().isEmpty()) {
            lines.add(wording.text("schedule.free"));
        }
        return lines;
    }

    private String exempt(Exemption exemption) {
        String assumed = wording.missing(exemption.missing());
        return wording.text(
                "schedule.exempt", wording.condition(exemption.when()) + assumed, wording.reason(exemption.says()));
    }

    static String codes(List<Term> terms) {
        return terms.stream().map(Term::code).collect(Collectors.joining(", "));
    }
}
