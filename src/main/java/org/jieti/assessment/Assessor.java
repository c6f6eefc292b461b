package org.jieti.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jieti.assessment.Plan.Ask;
import org.jieti.assessment.Plan.Candidate;
import org.jieti.assessment.Plan.Meeting;
import org.jieti.assessment.Plan.Piece;
import org.jieti.domain.Case;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Reason;
import org.jieti.domain.Resource;
import org.jieti.domain.Term;
import org.jieti.domain.Truth;
import org.jieti.domain.Unit;
import org.jieti.schedule.Charge;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.ScheduleBook;
import org.jieti.schedule.ScheduleId;
import org.jieti.schedule.Version;

/** Prices cases by the schedules of a book. It remembers what it has found out; each thread needs one of its own, {@link #another}. */
public final class Assessor {

    private final ScheduleBook book;
    private final Dictionary dictionary;
    private final List<Term> levies;
    private final DischargeFields dischargeFields;
    private final Jurisdiction jurisdiction;
    private final Unit equivalentUnit;
    private final Binder binder;
    private final Payments payments;

    /** @param levies the levies to price, in the order in which their lines are to stand */
    public Assessor(ScheduleBook book, Dictionary dictionary, List<Term> levies) {
        this(book, dictionary, levies, new Binder(book, dictionary, ofUse(levies)));
    }

    private Assessor(ScheduleBook book, Dictionary dictionary, List<Term> levies, Binder binder) {
        this.book = book;
        this.dictionary = dictionary;
        this.levies = levies;
        this.binder = binder;
        this.dischargeFields = DischargeFields.of(dictionary);
        this.jurisdiction = new Jurisdiction(book, dictionary);
        this.equivalentUnit = dictionary.units().find("eq").orElseThrow();
        this.payments = new Payments(
                dictionary, lateLevies(levies), levy -> new Binder(book, dictionary, List.of(levy)), this::lines);
    }

    /** One for another thread, which need not find again what law is asked: what one of them has found all of them know. */
    public Assessor another() {
        return new Assessor(book, dictionary, levies, binder);
    }

    private static List<Term> ofUse(List<Term> levies) {
        return levies.stream().filter(levy -> Resource.paidLate(levy).isEmpty()).toList();
    }

    /** What is levied on late payment, by the resource that is paid for: {@code late-payment.water} is for water. */
    private static Map<Resource, Term> lateLevies(List<Term> levies) {
        Map<Resource, Term> late = new EnumMap<>(Resource.class);
        levies.forEach(levy -> Resource.paidLate(levy).ifPresent(resource -> late.put(resource, levy)));
        return late;
    }

    public Assessment assess(Case assessed) {
        Plan plan = plan(assessed);
        List<Part> parts = new ArrayList<>();
        for (Meeting meeting : plan.meetings()) {
            parts.add(part(assessed, meeting));
        }
        if (assessed.payments().isEmpty()) {
            return new Assessment(assessed, parts, plan.considered(), plan.isSettled());
        }
        Set<Resource> considered = EnumSet.noneOf(Resource.class);
        considered.addAll(plan.considered());
        payments.part(assessed).ifPresent(part -> {
            parts.add(part);
            considered.add(Resource.LATE_PAYMENT);
        });
        return new Assessment(assessed, parts, considered, plan.isSettled());
    }

    Plan plan(Case assessed) {
        return binder.plan(assessed);
    }

    Part part(Case assessed, Meeting meeting) {
        return Part.of(lines(assessed, meeting));
    }

    private List<AssessmentLine> lines(Case assessed, Plan plan) {
        List<AssessmentLine> lines = new ArrayList<>();
        plan.meetings().forEach(meeting -> lines.addAll(lines(assessed, meeting)));
        return lines;
    }

    private List<AssessmentLine> lines(Case assessed, Meeting meeting) {
        List<AssessmentLine> lines = lines(assessed, meeting, Optional.empty());
        if (meeting.isOnLevies()) {
            lines.addAll(lines(assessed, meeting, Optional.of(List.copyOf(lines))));
        }
        if (meeting.isOnLevies() || meeting.pieces().size() > 1) {
            lines.sort(Comparator.comparingInt(line -> meeting.levies().indexOf(line.levy())));
        }
        return lines;
    }

    /**
     * Prices what is charged on facts, or else what is charged on other levies.
     *
     * @param billed what the other levies come to; empty if those are still to be priced
     */
    private List<AssessmentLine> lines(Case assessed, Meeting meeting, Optional<List<AssessmentLine>> billed) {
        List<AssessmentLine> lines = new ArrayList<>();
        for (Piece piece : meeting.pieces()) {
            lines(assessed, piece, billed).forEach(line -> add(lines, line));
        }
        return lines;
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

    private List<AssessmentLine> lines(Case assessed, Piece piece, Optional<List<AssessmentLine>> billed) {
        Case.Stretch stretch = piece.of(assessed);
        Discharges discharges = new Discharges(dischargeFields, assessed, stretch);
        List<AssessmentLine> lines = new ArrayList<>();
        List<Schedule> applied = new ArrayList<>();
        for (Ask ask : piece.asks()) {
            List<ScheduleId> overridden = new ArrayList<>(2);
            for (Candidate candidate : ask.candidates()) {
                Application application = new Application(
                        book, candidate.schedule(), candidate.version(), assessed, stretch, piece.share());
                Truth applies = candidate.version().applies().holdsFor(stretch.facts());
                if (applies == Truth.NO
                        || overridden.contains(candidate.schedule().id())) {
                    continue;
                }
                overridden.addAll(candidate.schedule().overrides());
                if (candidate.isOnLevies() != billed.isPresent()) {
                    continue;
                }
                List<AssessmentLine> priced = applies == Truth.UNKNOWN
                        ? List.of(application.undetermined(
                                Optional.empty(),
                                "",
                                candidate.version().applies().gaps(stretch.facts())))
                        : lines(application, discharges, billed.orElse(List.of()));
                if (!priced.isEmpty()) {
                    applied.add(candidate.schedule());
                    priced.forEach(line -> addUnlessSaid(lines, line));
                }
            }
            if (ask.isUnknown() && billed.isEmpty()) {
                jurisdiction
                        .unknown(assessed.period(), stretch, ask.levy())
                        .ifPresent(reason -> lines.add(AssessmentLine.unknown(ask.levy(), stretch.days(), reason)));
            }
        }
        return Combiner.combined(lines, applied);
    }

    /** What cannot be told for one and the same reason is told once. */
    private static void addUnlessSaid(List<AssessmentLine> lines, AssessmentLine line) {
        if (!line.isUndetermined() || lines.stream().noneMatch(said -> said.saysAsMuchAs(line))) {
            lines.add(line);
        }
    }

    private List<AssessmentLine> lines(Application application, Discharges discharges, List<AssessmentLine> billed) {
        Version version = application.version();
        if (version.charges().size() == 1) {
            return lines(application, discharges, billed, version.charges().get(0));
        }
        List<AssessmentLine> lines = new ArrayList<>();
        Map<String, List<AssessmentLine>> byCharge = new LinkedHashMap<>();
        for (Charge charge : version.charges()) {
            List<AssessmentLine> priced = charge instanceof Charge.OnCharges share
                    ? onCharges(application, share, byCharge)
                    : lines(application, discharges, billed, charge);
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
        return base.isEmpty() ? List.of() : List.of(application.shareOf(charge, AssessmentLine.sum(base)));
    }

    private List<AssessmentLine> lines(
            Application application, Discharges discharges, List<AssessmentLine> billed, Charge charge) {
        if (charge instanceof Charge.OfQuantity quantity) {
            return new QuantityCharger(application, discharges).lines(quantity);
        }
        if (charge instanceof Charge.OfEquivalents equivalents) {
            return new EquivalentCharger(application, discharges, equivalents, equivalentUnit).lines();
        }
        if (charge instanceof Charge.OnLevies on) {
            return new LevyCharger(application, billed).lines(on);
        }
        return unsettled(application, (Charge.Unsettled) charge);
    }

    private static List<AssessmentLine> unsettled(Application application, Charge.Unsettled charge) {
        Facts facts = application.stretch().facts();
        return switch (charge.when().holdsFor(facts)) {
            case YES -> List.of(application.undetermined(Optional.empty(), "", List.of(charge.reason())));
            case NO -> List.of();
            case UNKNOWN ->
                List.of(application.undetermined(
                        Optional.empty(), "", charge.when().condition().gaps(facts)));
        };
    }
}
