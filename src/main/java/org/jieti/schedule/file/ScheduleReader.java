package org.jieti.schedule.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieti.domain.Term;
import org.jieti.domain.Unit;
import org.jieti.problem.ScheduleFault;
import org.jieti.schedule.Charge;
import org.jieti.schedule.Check;
import org.jieti.schedule.Citation;
import org.jieti.schedule.Combination;
import org.jieti.schedule.Combination.Kind;
import org.jieti.schedule.Condition;
import org.jieti.schedule.EffectivePeriod;
import org.jieti.schedule.Exemption;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.Schedule.Change;
import org.jieti.schedule.ScheduleId;
import org.jieti.schedule.Version;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a schedule file: its head, its versions, its checks. */
final class ScheduleReader {

    private static final Map<String, Change> CHANGES =
            Map.of("by_day", Change.BY_DAY, "by_first_day", Change.BY_FIRST_DAY);
    private static final Map<String, Kind> KINDS =
            Map.of("highest_of", Kind.HIGHEST_OF, "instead_of", Kind.INSTEAD_OF, "adds_to", Kind.ADDS_TO);

    private final Reader reader;
    private final String digest;

    ScheduleReader(Reader reader, String digest) {
        this.reader = reader;
        this.digest = digest;
    }

    /** The schedule; empty if it lacks what nothing can stand in for. The caller looks at the faults. */
    Optional<Schedule> schedule(Mapping file) {
        try (file) {
            ScheduleId id = Reader.id(file.requireText("schedule"));
            String title = file.requireText("title");
            String titleZh = file.requireText("title_zh");
            Optional<Term> levy = reader.term("levy", file.require("levy"));
            Optional<Term> region = reader.term("region", file.require("region"));
            List<ScheduleId> overrides = file.list("overrides").stream()
                    .map(node -> overridden(file, node))
                    .toList();
            Change change = file.findText("change")
                    .map(text -> file.choice("change", text, CHANGES, Change.BY_DAY))
                    .orElse(Change.BY_DAY);
            List<Combination> combinations =
                    file.mapping("combine").map(this::combinations).orElse(List.of());
            Notes notes = Notes.of(file);
            Condition applies = reader.conditions().condition(file.find("applies"));
            List<Version> versions = versions(file, applies);
            if (levy.isEmpty() || region.isEmpty()) {
                file.find("checks");
                return Optional.empty();
            }
            List<Check> checks = new CheckReader(reader, region.get()).checks(file);
            return Optional.of(new Schedule(
                    id,
                    title,
                    titleZh,
                    levy.get(),
                    region.get(),
                    overrides,
                    change,
                    combinations,
                    notes.en(),
                    notes.zh(),
                    versions,
                    checks,
                    digest));
        }
    }

    private ScheduleId overridden(Mapping file, Node node) {
        ScheduleId id = Reader.id(file.text(node));
        if (reader.library().schedule(id).isEmpty()) {
            reader.faults().add(node, ScheduleFault.UNKNOWN_SCHEDULE, id);
        }
        return id;
    }

    private List<Combination> combinations(Mapping combine) {
        List<Combination> read = new ArrayList<>();
        for (String key : combine.keys()) {
            Kind kind = combine.choice(key, key, KINDS, Kind.ADDS_TO);
            List<Term> levies = combine.list(key).stream()
                    .flatMap(node -> reader.conditions().term("levy", node).stream())
                    .toList();
            read.add(new Combination(kind, levies));
        }
        return read;
    }

    private List<Version> versions(Mapping file, Condition applies) {
        List<Version> read = new ArrayList<>();
        Timeline timeline = new Timeline(reader);
        for (Mapping mapping : file.requireMappings("versions")) {
            try (mapping) {
                read.add(version(mapping, timeline.days(mapping), applies));
            }
        }
        file.find("versions").ifPresent(timeline::refuseGaps);
        return read;
    }

    private Version version(Mapping version, EffectivePeriod days, Condition applies) {
        reader.conditions()
                .know(version.mapping("calendar")
                        .map(calendar -> new CalendarReader(reader.faults()).days(calendar))
                        .orElse(Map.of()));
        Citation citation = reader.citation(version.require("cite").map(node -> new Mapping(node, reader.faults())));
        Condition also = reader.conditions().condition(version.find("applies"));
        Condition both = new Condition.AllOf(List.of(applies, also));
        RateReader rates = new RateReader(reader);
        ChargeReader charges = new ChargeReader(reader, rates);
        readPrices(version, rates);
        Optional<Version> like = version.find("like").flatMap(node -> like(version, node, days));
        if (like.isPresent()) {
            List<Charge> replaced = version.mapping("rates")
                    .map(mapping -> charges.withRates(like.get().charges(), mapping))
                    .orElse(like.get().charges());
            Condition all = new Condition.AllOf(List.of(like.get().applies(), both));
            return new Version(days, citation, all, like.get().exemptions(), replaced);
        }
        boolean isFree = version.find("charges")
                .filter(node -> RateReader.isScalar(node, "none"))
                .isPresent();
        return new Version(days, citation, both, exemptions(version), isFree ? List.of() : charges.charges(version));
    }

    private void readPrices(Mapping version, RateReader rates) {
        version.mapping("prices").ifPresent(prices -> {
            try (prices) {
                Optional<Unit> per = prices.has("per")
                        ? prices.find("per").flatMap(node -> unit(prices, node))
                        : Optional.of(Unit.ONE);
                prices.mapping("named").ifPresent(named -> rates.readNamed(named, per));
            }
        });
    }

    private Optional<Unit> unit(Mapping prices, Node node) {
        Optional<Unit> unit = reader.dictionary().units().find(prices.text(node));
        if (unit.isEmpty()) {
            reader.faults().add(node, ScheduleFault.UNKNOWN_UNIT, prices.text(node));
        }
        return unit;
    }

    /** The version of another schedule that is in force through all of this one's days. */
    private Optional<Version> like(Mapping version, Node node, EffectivePeriod days) {
        ScheduleId id = Reader.id(version.text(node));
        Optional<Schedule> schedule = reader.library().schedule(id);
        if (schedule.isEmpty()) {
            reader.faults().add(node, ScheduleFault.UNKNOWN_SCHEDULE, id);
            return Optional.empty();
        }
        Optional<Version> found = schedule.get().inForceOn(days.from());
        boolean covers = found.isPresent()
                && found.get()
                        .days()
                        .until()
                        .map(end -> days.until()
                                .filter(until -> !until.isAfter(end))
                                .isPresent())
                        .orElse(true);
        if (!covers) {
            refuseLike(node, id, days);
            return Optional.empty();
        }
        return found;
    }

    private void refuseLike(Node node, ScheduleId id, EffectivePeriod days) {
        ScheduleFault fault =
                days.until().isPresent() ? ScheduleFault.NO_VERSION_LIKE : ScheduleFault.NO_VERSION_LIKE_FROM;
        reader.faults().add(node, fault, id, days.until().isPresent() ? days : days.from());
    }

    private List<Exemption> exemptions(Mapping version) {
        List<Exemption> read = new ArrayList<>();
        for (Mapping row : version.mappings("exempt")) {
            try (row) {
                Condition when = reader.conditions().condition(row.require("when"));
                read.add(new Exemption(when, RateReader.missing(row), reader.words(row, "says")));
            }
        }
        return read;
    }
}
