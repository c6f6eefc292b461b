package org.jieti.input;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieti.domain.Case;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Period;
import org.jieti.problem.Location;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;
import org.jieti.problem.Reject.Fault;

/** What the register says of each enterprise, from which day until which. */
final class Register {

    private final Field enterpriseId;
    private final Field validFrom;
    private final Field validUntil;
    private final Map<String, List<Entry>> entries = new LinkedHashMap<>();

    /** Of the row before: most hold for the same days, and keep them as one. */
    private Period lastDays = Period.ALWAYS;

    /** A row of the register with the days it holds. It does not keep the row itself, of which there may be very many. */
    record Entry(Period days, Facts facts, Location place) {}

    Register(Dictionary dictionary) {
        this.enterpriseId = dictionary.field("enterprise_id");
        this.validFrom = dictionary.field("valid_from");
        this.validUntil = dictionary.field("valid_until");
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Enters a row; what is wrong with it, if it was refused. */
    Optional<Fault> enter(Row row) {
        Facts facts = row.facts();
        String enterprise = facts.words(enterpriseId).orElseThrow();
        LocalDate from = facts.day(validFrom).orElse(Period.ALWAYS.from());
        LocalDate last = facts.day(validUntil).orElse(Period.ALWAYS.until());
        if (last.isBefore(from)) {
            return fault(row, validUntil, ProblemCode.ROW_DAYS_REVERSED, from, last);
        }
        Entry entry = new Entry(days(from, last.plusDays(1)), facts, row.place().withoutExcerpt());
        List<Entry> known = entries.computeIfAbsent(enterprise, unknown -> new ArrayList<>(1));
        Optional<Entry> other =
                known.stream().filter(one -> one.days().overlaps(entry.days())).findFirst();
        if (other.isPresent()) {
            contest(known, entry);
            return fault(
                    row,
                    enterpriseId,
                    ProblemCode.REGISTER_OVERLAP,
                    enterprise,
                    other.get().place());
        }
        known.add(entry);
        return Optional.empty();
    }

    /** The rows about an enterprise. */
    List<Entry> of(String enterprise) {
        return entries.getOrDefault(enterprise, List.of());
    }

    /** Days of which two rows say different things are days of which nothing is known, whatever a third row says. */
    private static void contest(List<Entry> known, Entry refused) {
        List<Entry> kept = new ArrayList<>();
        for (Entry entry : known) {
            entry.days()
                    .without(refused.days())
                    .forEach(days -> kept.add(new Entry(days, entry.facts(), entry.place())));
            entry.days()
                    .sharedWith(refused.days())
                    .ifPresent(days -> kept.add(new Entry(days, Facts.NONE, entry.place())));
        }
        known.clear();
        known.addAll(kept);
    }

    private Period days(LocalDate from, LocalDate until) {
        if (!lastDays.from().equals(from) || !lastDays.until().equals(until)) {
            lastDays = new Period(from, until);
        }
        return lastDays;
    }

    private static Optional<Fault> fault(Row row, Field field, ProblemCode code, Object... details) {
        return Optional.of(new Fault(Problem.of(code, row.place(field), details), "", ""));
    }

    /**
     * A period cut where the register changes, with what is known in each stretch.
     *
     * @param own what the rows of the period themselves say, which goes before the register
     * @param defaults what holds where neither says anything
     */
    List<Case.Stretch> stretches(String enterprise, Period period, Facts own, Facts defaults) {
        List<Entry> known = of(enterprise);
        if (known.isEmpty()) {
            return List.of(new Case.Stretch(period, own.orElse(defaults)));
        }
        List<Case.Stretch> stretches = new ArrayList<>();
        LocalDate from = period.from();
        while (from.isBefore(period.until())) {
            LocalDate day = from;
            Optional<Entry> entry =
                    known.stream().filter(one -> one.days().contains(day)).findFirst();
            LocalDate until = entry.map(one -> one.days().until()).orElseGet(() -> nextBegin(known, day));
            LocalDate end = until.isBefore(period.until()) ? until : period.until();
            Facts facts = entry.map(one -> own.orElse(one.facts())).orElse(own);
            stretches.add(new Case.Stretch(new Period(from, end), facts.orElse(defaults)));
            from = end;
        }
        return stretches;
    }

    private static LocalDate nextBegin(List<Entry> known, LocalDate day) {
        return known.stream()
                .map(entry -> entry.days().from())
                .filter(begin -> begin.isAfter(day))
                .min(LocalDate::compareTo)
                .orElse(Period.ALWAYS.until());
    }
}
