package org.jieti.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jieti.assessment.Assessment;
import org.jieti.assessment.AssessmentLine;
import org.jieti.assessment.LineStatus;
import org.jieti.domain.Money;
import org.jieti.domain.Resource;
import org.jieti.domain.Term;
import org.jieti.schedule.ScheduleId;
import org.jieti.study.Bill;
import org.jieti.study.BillLine;

/** The sums and counts of a run, added up assessment by assessment. */
public final class RunTotals {

    private long assessments;
    private long undetermined;
    private Money total = Money.ZERO;
    private final Map<Resource, Money> byResource = new EnumMap<>(Resource.class);
    private final Map<Term, Money> byLevy = new HashMap<>();
    private final Map<LineStatus, Long> lines = new EnumMap<>(LineStatus.class);
    private final Set<ScheduleId> schedules = new HashSet<>();

    public void add(Assessment assessment) {
        addOwed(assessment, 1, owed(assessment));
        addLines(assessment, 1, amounts(assessment));
    }

    /** What an assessment comes to: in all, and by resource as far as determined. */
    static List<Money> owed(Assessment assessment) {
        List<Money> owed = new ArrayList<>();
        owed.add(assessment.total());
        for (Resource resource : Resource.values()) {
            assessment.of(resource).ifPresent(owed::add);
        }
        return owed;
    }

    /**
     * Adds what several assessments come to.
     *
     * @param alike one of them; the same is determined of all
     * @param sums what is {@linkplain #owed owed} by all together
     */
    void addOwed(Assessment alike, long count, List<Money> sums) {
        Iterator<Money> sum = sums.iterator();
        assessments += count;
        undetermined += alike.undetermined() > 0 ? count : 0;
        total = total.plus(sum.next().withoutOrigin());
        for (Resource resource : Resource.values()) {
            if (alike.of(resource).isPresent()) {
                byResource.merge(resource, sum.next().withoutOrigin(), Money::plus);
            }
        }
    }

    /** The amounts of the lines. */
    static List<Money> amounts(Assessment assessment) {
        return assessment.lines().stream().map(AssessmentLine::amount).toList();
    }

    /**
     * Adds the lines of several assessments.
     *
     * @param alike one of them; the lines of all are the same but for the amounts
     * @param sums the {@linkplain #amounts amounts} of all together
     */
    void addLines(Assessment alike, long count, List<Money> sums) {
        Iterator<Money> sum = sums.iterator();
        for (AssessmentLine line : alike.lines()) {
            lines.merge(line.status(), count, Long::sum);
            byLevy.merge(line.levy(), sum.next().withoutOrigin(), Money::plus);
            line.schedule().ifPresent(schedules::add);
        }
    }

    /** Adds a bill that stands in a result already. */
    public void add(Bill bill) {
        assessments++;
        undetermined += bill.undetermined() > 0 ? 1 : 0;
        total = total.plus(bill.total().orElse(Money.ZERO));
        bill.owed().forEach((resource, owed) -> byResource.merge(resource, owed, Money::plus));
        for (BillLine line : bill.lines()) {
            lines.merge(line.status(), 1L, Long::sum);
            byLevy.merge(line.levy(), line.billed(), Money::plus);
            if (!line.schedule().isEmpty()) {
                schedules.add(new ScheduleId(line.schedule()));
            }
        }
    }

    /** Adds the sums and counts of another part of the run. */
    public void add(RunTotals part) {
        assessments += part.assessments;
        undetermined += part.undetermined;
        total = total.plus(part.total);
        part.byResource.forEach((resource, owed) -> byResource.merge(resource, owed, Money::plus));
        part.byLevy.forEach((levy, owed) -> byLevy.merge(levy, owed, Money::plus));
        part.lines.forEach((status, count) -> lines.merge(status, count, Long::sum));
        schedules.addAll(part.schedules);
    }

    /** Every sum and count by a name of its own, in numbers that another process can add up. */
    public Map<String, BigDecimal> figures() {
        Map<String, BigDecimal> figures = new TreeMap<>();
        figures.put("assessments", BigDecimal.valueOf(assessments));
        figures.put("undetermined", BigDecimal.valueOf(undetermined));
        figures.put("total", yuan(total));
        byResource.forEach((resource, sum) -> figures.put("resource:" + resource.name(), yuan(sum)));
        byLevy.forEach((levy, sum) -> figures.put("levy:" + levy.code(), yuan(sum)));
        lines.forEach((status, count) -> figures.put("lines:" + status.name(), BigDecimal.valueOf(count)));
        schedules.forEach(schedule -> figures.put("schedule:" + schedule.path(), BigDecimal.ONE));
        return figures;
    }

    private static BigDecimal yuan(Money sum) {
        return new BigDecimal(sum.toString());
    }

    /**
     * The sums and counts of which these are the {@link #figures}.
     *
     * @param levies the levies by their codes
     */
    public static RunTotals ofFigures(Map<String, BigDecimal> figures, Function<String, Term> levies) {
        RunTotals totals = new RunTotals();
        figures.forEach((name, figure) -> {
            String of = name.substring(name.indexOf(':') + 1);
            switch (name.substring(0, name.length() - of.length())) {
                case "resource:" -> totals.byResource.put(Resource.valueOf(of), Money.ofYuan(figure));
                case "levy:" -> totals.byLevy.put(levies.apply(of), Money.ofYuan(figure));
                case "lines:" -> totals.lines.put(LineStatus.valueOf(of), figure.longValueExact());
                case "schedule:" -> totals.schedules.add(new ScheduleId(of));
                default -> totals.addFigure(of, figure);
            }
        });
        return totals;
    }

    private void addFigure(String name, BigDecimal figure) {
        switch (name) {
            case "assessments" -> assessments = figure.longValueExact();
            case "undetermined" -> undetermined = figure.longValueExact();
            case "total" -> total = Money.ofYuan(figure);
            default -> throw new IllegalArgumentException(name);
        }
    }

    public long assessments() {
        return assessments;
    }

    /** How many assessments have a line that could not be determined. */
    public long undetermined() {
        return undetermined;
    }

    public Money total() {
        return total;
    }

    public Map<Resource, Money> byResource() {
        return byResource;
    }

    /** The sum of each levy, by its code. */
    public Map<String, Money> byLevy() {
        Map<String, Money> byCode = new TreeMap<>();
        byLevy.forEach((levy, sum) -> byCode.put(levy.code(), sum));
        return byCode;
    }

    /** How many lines came out with a status. */
    public long lines(LineStatus status) {
        return lines.getOrDefault(status, 0L);
    }

    /** The schedules that gave a line, by identity. */
    public Iterable<ScheduleId> schedules() {
        List<ScheduleId> sorted = new ArrayList<>(schedules);
        sorted.sort((one, other) -> one.path().compareTo(other.path()));
        return sorted;
    }
}
