package org.jieti.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jieti.domain.Case;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Reason;
import org.jieti.domain.Resource;
import org.jieti.domain.Term;
import org.jieti.domain.Truth;
import org.jieti.domain.Unit;
import org.jieti.schedule.Charge;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.ScheduleBook;
import org.jieti.schedule.Version;

/** Prices cases by the schedules of a book. */
public final class Assessor {

    private final Dictionary dictionary;
    private final Jurisdiction jurisdiction;
    private final Unit equivalentUnit;
    private final List<List<Term>> meetings;
    private final Consideration consideration;

    /** @param levies the levies to price, in the order in which their lines are to stand */
    public Assessor(ScheduleBook book, Dictionary dictionary, List<Term> levies) {
        this.dictionary = dictionary;
        this.jurisdiction = new Jurisdiction(book, dictionary.field("region"));
        this.equivalentUnit = dictionary.units().find("eq").orElseThrow();
        this.meetings = meetings(book, levies);
        this.consideration = new Consideration(book, dictionary);
    }

    /** The levies in groups that meet on the same quantity, in the order asked for. */
    private static List<List<Term>> meetings(ScheduleBook book, List<Term> levies) {
        return book.leviesThatMeet().stream()
                .map(group -> levies.stream().filter(group::contains).toList())
                .filter(group -> !group.isEmpty())
                .sorted(Comparator.comparingInt(group -> levies.indexOf(group.get(0))))
                .toList();
    }

    public Assessment assess(Case assessed) {
        List<AssessmentLine> lines = new ArrayList<>();
        Set<Resource> considered = EnumSet.noneOf(Resource.class);
        for (List<Term> meeting : meetings) {
            List<Term> levies = meeting.stream()
                    .filter(levy -> consideration.isConsidered(levy, assessed.columns()))
                    .toList();
            levies.forEach(levy -> considered.add(Resource.ofLevy(levy)));
            List<AssessmentLine> met = new ArrayList<>();
            for (Case.Stretch stretch : PeriodSplitter.split(assessed, jurisdiction.schedules(assessed, levies))) {
                lines(assessed, stretch, levies).forEach(line -> add(met, line));
            }
            met.sort(Comparator.comparingInt(line -> levies.indexOf(line.levy())));
            lines.addAll(met);
        }
        return new Assessment(assessed, lines, considered);
    }

    /** A cut that changed nothing for a line is taken back, so that it is rounded once. */
    private static void add(List<AssessmentLine> lines, AssessmentLine line) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isContinuedBy(line)) {
                lines.set(i, lines.get(i).joinedWith(line));
                return;
            }
        }
        lines.add(line);
    }

    private List<AssessmentLine> lines(Case assessed, Case.Stretch stretch, List<Term> levies) {
        List<AssessmentLine> lines = new ArrayList<>();
        List<Schedule> applied = new ArrayList<>();
        for (Term levy : levies) {
            for (Application application : jurisdiction.applications(assessed, stretch, levy)) {
                List<AssessmentLine> priced = lines(application);
                if (!priced.isEmpty()) {
                    applied.add(application.schedule());
                    priced.forEach(line -> addUnlessSaid(lines, line));
                }
            }
            jurisdiction.unknown(assessed, stretch, levy).ifPresent(lines::add);
        }
        return Combiner.combined(lines, applied);
    }

    /** What cannot be told for one and the same reason is told once. */
    private static void addUnlessSaid(List<AssessmentLine> lines, AssessmentLine line) {
        if (lines.stream().noneMatch(said -> said.saysAsMuchAs(line))) {
            lines.add(line);
        }
    }

    private List<AssessmentLine> lines(Application application) {
        Case.Stretch stretch = application.stretch();
        Version version = application.version();
        if (version.applies().holdsFor(stretch.facts()) == Truth.UNKNOWN) {
            return List.of(application.undetermined(
                    Optional.empty(), "", version.applies().gaps(stretch.facts())));
        }
        Discharges discharges = new Discharges(dictionary, application.assessed(), stretch);
        List<AssessmentLine> lines = new ArrayList<>();
        Map<String, List<AssessmentLine>> byCharge = new LinkedHashMap<>();
        for (Charge charge : version.charges()) {
            List<AssessmentLine> priced = charge instanceof Charge.OnCharges share
                    ? onCharges(application, share, byCharge)
                    : lines(application, discharges, charge);
            byCharge.put(charge.name(), priced);
            lines.addAll(priced);
        }
        return lines;
    }

    private static List<AssessmentLine> onCharges(
            Application application, Charge.OnCharges charge, Map<String, List<AssessmentLine>> byCharge) {
        List<AssessmentLine> base = charge.of().stream()
                .flatMap(name -> byCharge.getOrDefault(name, List.of()).stream())
                .toList();
        if (base.stream().anyMatch(AssessmentLine::isUndetermined)) {
            Reason reason = Reason.of("base-open", String.join(", ", charge.of()));
            return List.of(application.undetermined(Optional.empty(), "", List.of(reason)));
        }
        return base.isEmpty() ? List.of() : List.of(application.share(charge, AssessmentLine.sum(base)));
    }

    private List<AssessmentLine> lines(Application application, Discharges discharges, Charge charge) {
        if (charge instanceof Charge.OfQuantity quantity) {
            return new QuantityCharger(application, discharges).lines(quantity);
        }
        if (charge instanceof Charge.OfEquivalents equivalents) {
            return new EquivalentCharger(application, discharges, equivalents, equivalentUnit).lines();
        }
        Reason reason = ((Charge.Unsettled) charge).reason();
        return List.of(application.undetermined(Optional.empty(), "", List.of(reason)));
    }
}
