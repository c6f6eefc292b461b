package org.jieti.input;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jieti.domain.Case;
import org.jieti.domain.Columns;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Grain;
import org.jieti.domain.PaymentFields;
import org.jieti.domain.Period;
import org.jieti.domain.PeriodFacts;
import org.jieti.problem.Location;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;
import org.jieti.problem.Reject;
import org.jieti.problem.Reject.Fault;

/** Joins the rows of all sheets into one case per enterprise and period, in the order in which they first stand. */
public final class CaseBuilder {

    /** The grains that make cases, in the order in which these are put together. */
    static final List<Grain> ORDER = List.of(Grain.USAGE, Grain.DISCHARGE, Grain.INSPECTION, Grain.PAYMENT);

    private final Dictionary dictionary;
    private final PaymentFields payments;
    private final Field enterpriseId;
    private final Field period;
    private final PeriodFacts periodFacts;
    private final Facts defaults;
    private final Register register;
    private final Meters meters;
    private final Map<Key, Draft> drafts = new LinkedHashMap<>();
    private final Map<Key, Case.Stretch> lastStretches = new HashMap<>();
    private final Map<String, List<Period>> periods = new HashMap<>();
    private final List<Reject> rejects = new ArrayList<>();
    private Columns registerColumns = Columns.of(List.of());

    private record Key(String enterprise, Period period) {}

    /** @param defaults what holds for every enterprise of which the sheets say nothing else */
    public CaseBuilder(Dictionary dictionary, Facts defaults) {
        this.dictionary = dictionary;
        this.payments = PaymentFields.of(dictionary);
        this.enterpriseId = dictionary.field("enterprise_id");
        this.period = dictionary.field("period");
        this.periodFacts = new PeriodFacts(dictionary);
        this.defaults = completed(defaults, dictionary);
        this.register = new Register(dictionary);
        this.meters = new Meters(dictionary);
    }

    /** A plan of elimination is a list of names: who is not said to be in it is not. */
    static Facts completed(Facts defaults, Dictionary dictionary) {
        Field status = dictionary.field("plan_status");
        return dictionary
                .vocabulary(status.vocabulary())
                .find("unnamed")
                .map(term -> defaults.orElse(Facts.NONE.with(status, term)))
                .orElse(defaults);
    }

    /** What holds for every enterprise of which the sheets say nothing else. */
    Facts defaults() {
        return defaults;
    }

    /** Who takes the cases. */
    interface Taker {

        /**
         * Takes a case.
         *
         * @param first the row that speaks of it first
         */
        void take(Row first, Case one) throws WholeSheetNeeded;
    }

    /** The cases of some sheets, whatever their order. */
    public List<Case> cases(Collection<SheetRows> sheets) {
        join(sheets);
        return built(draft -> !draft.isEmpty());
    }

    /** Those of which more is known than what is paid. */
    List<Case> casesOfUse(Collection<SheetRows> sheets) {
        join(sheets);
        return built(draft -> !draft.hasNoUse());
    }

    private List<Case> built(Predicate<Draft> wanted) {
        List<Case> cases = new ArrayList<>();
        drafts.forEach((key, draft) -> {
            if (wanted.test(draft)) {
                cases.add(built(key, draft));
            }
        });
        return cases;
    }

    /** Gives on the cases of all rows that were joined, in the order in which they first stand. */
    void forEach(Taker taker) throws WholeSheetNeeded {
        for (Map.Entry<Key, Draft> entry : drafts.entrySet()) {
            Draft draft = entry.getValue();
            if (!draft.isEmpty()) {
                taker.take(draft.first(), built(entry.getKey(), draft));
            }
        }
    }

    /** Joins the rows of some sheets, whatever their order. */
    void join(Collection<SheetRows> sheets) {
        of(Grain.ENTERPRISE, sheets).forEach(this::addRegister);
        of(Grain.USAGE, sheets).forEach(this::addUsage);
        of(Grain.DISCHARGE, sheets).forEach(this::addDischarges);
        of(Grain.INSPECTION, sheets).forEach(this::addInspections);
        of(Grain.PAYMENT, sheets).forEach(this::addPayments);
    }

    private static Stream<SheetRows> of(Grain grain, Collection<SheetRows> sheets) {
        return sheets.stream().filter(sheet -> sheet.sheet().grain() == grain);
    }

    /** Rows that do not go together with others, refused while joining. */
    public List<Reject> rejects() {
        return List.copyOf(rejects);
    }

    private Case built(Key key, Draft draft) {
        return new Case(
                key.enterprise(),
                key.period(),
                stretches(key, draft),
                draft.discharges().facts(),
                draft.inspections().facts(),
                draft.payments().considered(),
                earlier(key),
                draft.columns().and(registerColumns));
    }

    private List<Case.Stretch> stretches(Key key, Draft draft) {
        Facts own = periodFacts.of(key.period(), draft.facts());
        return register.stretches(key.enterprise(), key.period(), own, defaults);
    }

    /** The periods of the same year before this one, each with what was known at its end. */
    private List<Case.Stretch> earlier(Key key) {
        return periods.getOrDefault(key.enterprise(), List.of()).stream()
                .filter(other -> !other.until().isAfter(key.period().from())
                        && other.from().getYear() == key.period().from().getYear())
                .sorted()
                .flatMap(other -> Optional.ofNullable(drafts.get(new Key(key.enterprise(), other)))
                        .filter(draft -> !draft.hasNoUse())
                        .map(draft -> lastStretches.computeIfAbsent(
                                new Key(key.enterprise(), other), earlier -> lastOf(earlier, draft)))
                        .stream())
                .toList();
    }

    private Case.Stretch lastOf(Key key, Draft draft) {
        List<Case.Stretch> stretches = stretches(key, draft);
        return new Case.Stretch(
                key.period(), stretches.get(stretches.size() - 1).facts());
    }

    private void addRegister(SheetRows sheet) {
        registerColumns = registerColumns.and(sheet.sheet().columns());
        sheet.rows().forEach(row -> register.enter(row).ifPresent(fault -> reject(row, fault)));
    }

    private void addUsage(SheetRows sheet) {
        for (Row row : sheet.rows()) {
            Draft draft = draft(row);
            Optional<Fault> fault =
                    repeated(draft, row).or(() -> contradicted(draft, row)).or(() -> overlapping(row));
            if (fault.isPresent()) {
                reject(row, fault.get());
            } else {
                draft.join(row, row.facts(), filled(row.facts()));
                if (payments.areIn(sheet.sheet().columns()) && row.facts().has(payments.levy())) {
                    draft.payments().add(row);
                }
            }
        }
    }

    private void addDischarges(SheetRows sheet) {
        for (Row row : sheet.rows()) {
            Draft draft = draft(row);
            String discharge = words(row, "outlet") + " " + words(row, "medium") + " " + words(row, "pollutant");
            Optional<Fault> fault =
                    namedBefore(row, Draft::discharges, "pollutant", discharge).or(() -> contradicted(draft, row));
            if (fault.isPresent()) {
                reject(row, fault.get());
            } else {
                draft.discharges().add(row, discharge);
                joinWhatIsOfEnterprise(draft, row);
            }
        }
    }

    private void addInspections(SheetRows sheet) {
        for (Row row : sheet.rows()) {
            Draft draft = draft(row);
            String found = words(row, "load") + " " + words(row, "finding");
            Optional<Fault> fault =
                    namedBefore(row, Draft::inspections, "finding", found).or(() -> contradicted(draft, row));
            if (fault.isPresent()) {
                reject(row, fault.get());
            } else {
                draft.inspections().add(row, found);
                joinWhatIsOfEnterprise(draft, row);
            }
        }
    }

    private void joinWhatIsOfEnterprise(Draft draft, Row row) {
        Facts said = ofEnterprise(row);
        draft.join(row, said, filled(said));
    }

    private Facts ofEnterprise(Row row) {
        return row.facts().only(field -> field.grain() == Grain.ENTERPRISE, dictionary.fields());
    }

    private void addPayments(SheetRows sheet) {
        for (Row row : sheet.rows()) {
            Draft draft = draft(row);
            String what = words(row, "levy") + " (" + row.facts().period(period) + ")";
            Optional<Fault> fault = draft.payments()
                    .place(row)
                    .map(first -> twice(row, payments.levy(), first, what))
                    .or(() -> contradicted(draft, row));
            if (fault.isPresent()) {
                reject(row, fault.get());
            } else {
                Facts said = ofEnterprise(row);
                draft.payments().add(row);
                draft.joinFacts(row, said, filled(said));
            }
        }
    }

    /** Usage that was said before of the same period. */
    private Optional<Fault> repeated(Draft draft, Row row) {
        return usage(row)
                .filter(field -> draft.place(field).isPresent() && !draft.isOfAnotherMeter(row, field))
                .findFirst()
                .map(field -> twice(row, draft, field));
    }

    /** Usage that was said before of some of the same days. */
    private Optional<Fault> overlapping(Row row) {
        for (Map.Entry<Period, Draft> other : overlappingDrafts(row).entrySet()) {
            Optional<Field> again = usage(row)
                    .filter(field -> other.getValue().place(field).isPresent())
                    .findFirst();
            if (again.isPresent()) {
                return Optional.of(twiceOn(other.getKey(), row, other.getValue(), again.get()));
            }
        }
        return Optional.empty();
    }

    /** A fact of the enterprise that another row of the period said otherwise. */
    private Optional<Fault> contradicted(Draft draft, Row row) {
        return filled(row.facts()).stream()
                .filter(field ->
                        field.grain() == Grain.ENTERPRISE && draft.place(field).isPresent())
                .filter(field -> !draft.facts().agreesWith(row.facts(), field))
                .findFirst()
                .map(field -> twice(row, draft, field));
    }

    /** A row of that name on some of the same days. */
    private Optional<Fault> namedBefore(Row row, Function<Draft, Draft.NamedRows> rows, String field, String name) {
        Map<Period, Draft> same = new LinkedHashMap<>(overlappingDrafts(row));
        same.put(row.facts().period(period), draft(row));
        return same.values().stream()
                .flatMap(draft -> rows.apply(draft).place(name).stream())
                .findFirst()
                .map(first -> twice(row, dictionary.field(field), first, name.strip()));
    }

    /** The other periods of the row's enterprise that share a day with its own. */
    private Map<Period, Draft> overlappingDrafts(Row row) {
        String enterprise = row.facts().words(enterpriseId).orElseThrow();
        Period days = row.facts().period(period);
        Map<Period, Draft> overlapping = new LinkedHashMap<>();
        for (Period other : periods.getOrDefault(enterprise, List.of())) {
            Draft draft = drafts.get(new Key(enterprise, other));
            if (draft != null && !other.equals(days) && other.overlaps(days)) {
                overlapping.put(other, draft);
            }
        }
        return overlapping;
    }

    private Stream<Field> usage(Row row) {
        return filled(row.facts()).stream()
                .filter(field -> field.isQuantity() && field.grain() == Grain.USAGE && !meters.isReading(field));
    }

    private static Fault twice(Row row, Draft draft, Field field) {
        return twice(row, field, placeOf(field, draft, row), field);
    }

    private static Location placeOf(Field field, Draft draft, Row row) {
        return draft.place(field).orElseGet(row::place);
    }

    /** @param what the field, or words by which the sheets call it */
    private static Fault twice(Row row, Field field, Location first, Object what) {
        Problem problem = Problem.of(ProblemCode.ROW_TWICE, row.place(field), first.withoutExcerpt(), what);
        return new Fault(problem, what.toString(), "");
    }

    /** What was said before of other days, some of which are the same. */
    private static Fault twiceOn(Period days, Row row, Draft draft, Field field) {
        Location first = placeOf(field, draft, row).withoutExcerpt();
        Problem problem = Problem.of(ProblemCode.ROW_TWICE, row.place(field), first, field, days)
                .inCase("other-days");
        return new Fault(problem, field + " (" + days + ")", "");
    }

    private List<Field> filled(Facts facts) {
        return dictionary.fields().stream().filter(facts::has).toList();
    }

    private String words(Row row, String field) {
        return row.facts().words(dictionary.field(field)).orElse("");
    }

    private Draft draft(Row row) {
        String enterprise = row.facts().words(enterpriseId).orElseThrow();
        Period days = row.facts().period(period);
        return drafts.computeIfAbsent(new Key(enterprise, days), unknown -> {
            periods.computeIfAbsent(enterprise, first -> new ArrayList<>()).add(days);
            return new Draft(meters, payments, row);
        });
    }

    private void reject(Row row, Fault fault) {
        rejects.add(row.refused(fault));
    }
}
