package org.jieti.report;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jieti.assessment.Assessment;
import org.jieti.assessment.AssessmentLine;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Money;
import org.jieti.domain.Named;
import org.jieti.domain.Period;
import org.jieti.domain.Place;
import org.jieti.domain.Rational;
import org.jieti.problem.Reject;
import org.jieti.report.Breakdown.Share;

/**
 * What a run comes to at a glance, added up assessment by assessment.
 *
 * <p>Enterprises must be told apart to find the largest: their identifiers, names and sums are held, about a quarter of a KiB
 * for each, however many periods they have. The rest is as small as the law.
 */
public final class Overview {

    /** Where the codes stand in a row of refused ones, whatever the language of its headers. */
    private static final int CODE = Reject.COLUMNS.indexOf("code");

    /** Words of sheets stand in some reasons, so that there may be as many as rows; those beyond are counted together. */
    static final int MOST_GAPS = 1000;

    private final Field industry;
    private final Field region;
    private final Field name;
    private final Wording wording;
    private final Breakdown<Named> byLevy = new Breakdown<>();
    private final Breakdown<Named> byIndustry = new Breakdown<>();
    private final Breakdown<Place> byPlace = new Breakdown<>();
    private final Breakdown<Period> byMonth = new Breakdown<>();
    private final Breakdown<String> byEnterprise = new Breakdown<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Gap> gaps = new TreeMap<>();
    private final Map<String, Long> rejects = new TreeMap<>();

    /**
     * What an enterprise owes for all its periods.
     *
     * @param name as the sheets have it last; empty if they have none
     */
    public record Enterprise(String id, String name, Sum sum) {}

    /**
     * Charges that could not be determined, for the same reason.
     *
     * @param why in words, figures of single cases apart; empty for all that are counted together
     */
    public record Gap(String why, long count, Set<Named> levies) {

        public Gap {
            levies = Collections.unmodifiableSet(new TreeSet<>(levies));
        }

        private Gap plus(Gap other) {
            Set<Named> all = new TreeSet<>(levies);
            all.addAll(other.levies);
            return new Gap(why, count + other.count, all);
        }
    }

    /**
     * An overview of nothing yet.
     *
     * @param locale of the reasons
     */
    public Overview(Dictionary dictionary, Locale locale) {
        this.industry = dictionary.field("industry");
        this.region = dictionary.field("region");
        this.name = dictionary.field("enterprise");
        this.wording = new Wording(locale, named -> named instanceof Rational ? "…" : String.valueOf(named));
    }

    public void add(Assessment assessment) {
        Sum sum = new Sum(1, assessment.total(), assessment.undetermined());
        Facts facts = assessment.assessed().latestFacts();
        String id = assessment.assessed().enterprise();
        byIndustry.add(Named.stated(facts, industry), sum);
        byPlace.add(Place.stated(facts, region), sum);
        byMonth.add(month(assessment.assessed().period()), sum);
        byEnterprise.add(id, sum);
        facts.words(name).ifPresent(words -> names.put(id, words));
        assessment.lines().forEach(this::add);
    }

    private void add(AssessmentLine line) {
        Named levy = Named.of(line.levy());
        byLevy.add(levy, new Sum(1, line.amount(), line.isUndetermined() ? 1 : 0));
        if (line.isUndetermined()) {
            add(new Gap(wording.reasons(line.reasons()), 1, Set.of(levy)));
        }
    }

    private void add(Gap gap) {
        boolean hasRoom = gaps.containsKey(gap.why()) || gaps.size() < MOST_GAPS;
        Gap held = hasRoom ? gap : new Gap("", gap.count(), gap.levies());
        gaps.merge(held.why(), held, Gap::plus);
    }

    /** Adds another part of the run. */
    public void add(Overview part) {
        byLevy.add(part.byLevy);
        byIndustry.add(part.byIndustry);
        byPlace.add(part.byPlace);
        byMonth.add(part.byMonth);
        byEnterprise.add(part.byEnterprise);
        names.putAll(part.names);
        part.gaps.values().forEach(this::add);
        part.rejects.forEach((code, rows) -> rejects.merge(code, rows, Long::sum));
    }

    /** Adds refused rows as they stand in {@code rejects.csv}; a row that is refused for several reasons counts for each. */
    public void addRejects(Table table) {
        for (List<Cell> row : table.rows()) {
            Arrays.stream(row.get(CODE).plain().split("; ", -1))
                    .distinct()
                    .forEach(code -> rejects.merge(code, 1L, Long::sum));
        }
    }

    /** The month that a period lies in; a longer one stands for itself. */
    public static Period month(Period days) {
        Period month = Period.ofMonth(days.from().getYear(), days.from().getMonthValue());
        return month.contains(days) ? month : days;
    }

    /** The lines of each levy. */
    public Breakdown<Named> byLevy() {
        return byLevy;
    }

    /** What enterprises owe for a period, by industry; {@link Named#NOTHING} where the sheets say none. */
    public Breakdown<Named> byIndustry() {
        return byIndustry;
    }

    public Breakdown<Place> byPlace() {
        return byPlace;
    }

    public Breakdown<Named> byProvince() {
        Breakdown<Named> byProvince = new Breakdown<>();
        byPlace.inOrder().forEach(share -> byProvince.add(share.of().province(), share.sum()));
        return byProvince;
    }

    /** By the month of the period; a period longer than a month stands for itself. */
    public Breakdown<Period> byMonth() {
        return byMonth;
    }

    public int enterprises() {
        return byEnterprise.size();
    }

    /** The enterprises that owe most, of all their periods; of equal ones the first by identifier. Those that owe nothing are none. */
    public List<Enterprise> largest(int most) {
        return byEnterprise.largestFirst().stream()
                .filter(share -> share.sum().amount().signum() > 0)
                .limit(most)
                .map(this::enterprise)
                .toList();
    }

    private Enterprise enterprise(Share<String> share) {
        return new Enterprise(share.of(), names.getOrDefault(share.of(), ""), share.sum());
    }

    /** What could not be determined, the most frequent reason first. */
    public List<Gap> gaps() {
        return gaps.values().stream()
                .sorted(Comparator.comparingLong(Gap::count).reversed().thenComparing(Gap::why))
                .toList();
    }

    /** How many rows were refused for each code. */
    public Map<String, Long> rejects() {
        return Collections.unmodifiableMap(rejects);
    }

    public Money total() {
        return byIndustry.inOrder().stream().map(share -> share.sum().amount()).reduce(Money.ZERO, Money::plus);
    }
}
