package org.jieti.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jieti.domain.Quantity;
import org.jieti.domain.Term;
import org.jieti.schedule.Charge;
import org.jieti.schedule.Citation;
import org.jieti.schedule.Condition;
import org.jieti.schedule.Exemption;
import org.jieti.schedule.Multipliers;
import org.jieti.schedule.Multipliers.Multiplier;
import org.jieti.schedule.Price;
import org.jieti.schedule.Rate;
import org.jieti.schedule.Rate.Bound;
import org.jieti.schedule.Rate.Tier;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.ScheduleId;
import org.jieti.schedule.Version;

/** Says a schedule in words: each version with its law, whom it is about, and each rate as an interval a person can read. */
public final class ScheduleWords {

    private static final String INDENT = "  ";

    private final Wording wording;

    public ScheduleWords(Wording wording) {
        this.wording = wording;
    }

    /** What it is, before its versions. */
    public List<String> head(Schedule schedule) {
        List<String> lines = new ArrayList<>();
        lines.add(schedule.id() + ": " + schedule.title() + " " + schedule.titleZh());
        lines.add(INDENT + schedule.levy() + ", " + schedule.region().zh());
        if (!schedule.overrides().isEmpty()) {
            lines.add(INDENT
                    + wording.text(
                            "schedule.overrides",
                            schedule.overrides().stream().map(ScheduleId::path).collect(Collectors.joining(", "))));
        }
        schedule.combinations()
                .forEach(combination -> lines.add(INDENT
                        + wording.text(
                                "schedule." + combination.kind().name().toLowerCase(Locale.ROOT),
                                codes(combination.levies()))));
        return lines;
    }

    public List<String> version(Version version) {
        List<String> lines = new ArrayList<>();
        lines.add(version.days().toString());
        lines.add(INDENT + cited(version.citation()));
        if (!version.citation().notes().isEmpty()) {
            lines.add(INDENT + version.citation().notes());
        }
        String applies = version.applies().toString();
        if (!applies.isEmpty()) {
            lines.add(INDENT + wording.text("schedule.applies", applies));
        }
        for (Exemption exemption : version.exemptions()) {
            lines.add(INDENT + wording.text("schedule.exempt", exemption.when(), wording.reason(exemption.says())));
        }
        version.charges().forEach(charge -> lines.addAll(indented(charge(charge))));
        if (version.charges().isEmpty()) {
            lines.add(INDENT + wording.text("schedule.free"));
        }
        return lines;
    }

    private String cited(Citation citation) {
        String article = citation.article().isEmpty() ? "" : ", " + citation.article();
        String issued = citation.issued().map(day -> ", " + day).orElse("");
        return citation.document() + article + " (" + citation.issuer() + issued + "; "
                + citation.standing().word() + ")";
    }

    private List<String> charge(Charge charge) {
        List<String> lines = new ArrayList<>();
        String name = charge.name().isEmpty() ? "" : charge.name() + ": ";
        if (charge instanceof Charge.OfQuantity of) {
            lines.add(name + of.quantity() + where(of.when()));
            of.settlement()
                    .ifPresent(stretch -> lines.add(INDENT
                            + wording.text("schedule.settle-" + stretch.name().toLowerCase(Locale.ROOT))));
            lines.addAll(indented(rate(of.rate())));
            of.bounds().atLeast().ifPresent(yuan -> lines.add(INDENT + wording.text("schedule.at-least", yuan)));
            of.bounds().atMost().ifPresent(yuan -> lines.add(INDENT + wording.text("schedule.at-most", yuan)));
            lines.addAll(indented(multipliers(of.multipliers())));
        } else if (charge instanceof Charge.OfEquivalents of) {
            lines.add(name
                    + wording.text(
                            "schedule.equivalents", of.medium().zh(), of.table().id()));
            of.ranks().forEach(rank -> lines.add(INDENT + rank(rank)));
            lines.addAll(indented(rate(of.rate())));
            lines.addAll(indented(multipliers(of.multipliers())));
        } else if (charge instanceof Charge.OnCharges on) {
            lines.add(name + wording.text("schedule.share", on.share(), String.join(", ", on.of())));
        } else {
            lines.add(
                    name + wording.text("schedule.undetermined", wording.reason(((Charge.Unsettled) charge).reason())));
        }
        return lines;
    }

    private String rank(Charge.Rank rank) {
        String what = rank.pollutants().isEmpty()
                ? (rank.classes().isEmpty()
                        ? wording.text("schedule.others")
                        : wording.text("schedule.classes", String.join(", ", rank.classes())))
                : codes(rank.pollutants());
        return rank.top()
                .map(top -> wording.text("schedule.top", top, what))
                .orElseGet(() -> wording.text("schedule.all", what));
    }

    /** A rate in one line, or in a line for each of its parts. */
    private List<String> rate(Rate rate) {
        if (rate instanceof Rate.Lookup lookup) {
            return lookup.rows().stream()
                    .flatMap(row -> under(condition(row), rate(row.rate())).stream())
                    .toList();
        }
        if (rate instanceof Rate.Tiers tiers) {
            return tiers(tiers);
        }
        if (rate instanceof Rate.Step step) {
            return List.of(wording.text(
                    "schedule.step",
                    step.add(),
                    step.every() + " " + step.measure().unit(),
                    step.measure(),
                    step.above() + " " + step.measure().unit(),
                    wording.text("schedule.partial-" + step.partial().name().toLowerCase(Locale.ROOT))));
        }
        if (rate instanceof Rate.Packages packages) {
            return List.of(wording.text("schedule.package", packages.price(), packages.size(), packages.free()));
        }
        return List.of(price((Price) rate));
    }

    private String condition(Rate.Row row) {
        String when = row.when().toString();
        return when.isEmpty() ? wording.text("schedule.otherwise") : when;
    }

    private List<String> tiers(Rate.Tiers tiers) {
        List<String> lines = new ArrayList<>();
        String key = "schedule." + tiers.mode().name().toLowerCase(Locale.ROOT);
        String measure = tiers.measure().map(Object::toString).orElse("");
        lines.add((wording.text(key) + " " + measure).strip()
                + tiers.boundsPer()
                        .map(share -> " " + wording.text("schedule.bounds-per", share))
                        .orElse(""));
        Optional<Bound> lower = Optional.empty();
        for (Tier tier : tiers.tiers()) {
            lines.addAll(indented(under(Bound.interval(lower, tier.upTo()), tier(tier))));
            lower = tier.upTo();
        }
        return lines;
    }

    private List<String> tier(Tier tier) {
        List<String> parts = new ArrayList<>();
        tier.amount().map(Quantity::toString).ifPresent(parts::add);
        tier.rate().ifPresent(rate -> parts.addAll(rate(rate)));
        tier.atMost().ifPresent(most -> parts.add(wording.text("schedule.at-most", most)));
        return parts.isEmpty() ? List.of(wording.text("schedule.nothing")) : parts;
    }

    private String price(Price price) {
        if (price instanceof Price.Fixed fixed) {
            return fixed.price().toString();
        }
        if (price instanceof Price.Given given) {
            return given.price().toString();
        }
        if (price instanceof Price.Multiple multiple) {
            String base = String.join("; ", rate(multiple.base()));
            return wording.text(
                    "schedule.multiple-" + multiple.kind().name().toLowerCase(Locale.ROOT), multiple.times(), base);
        }
        if (price instanceof Price.AsIn as) {
            return wording.text("schedule.as-in", as.schedule());
        }
        return wording.text("schedule.undetermined", wording.reason(((Price.Unsettled) price).reason()));
    }

    private List<String> multipliers(Multipliers multipliers) {
        List<String> lines = new ArrayList<>();
        for (Multiplier multiplier : multipliers.multipliers()) {
            lines.add("× " + multiplier.times() + where(multiplier.when()) + " (" + wording.reason(multiplier.says())
                    + ")");
        }
        return lines;
    }

    private String where(Condition condition) {
        String words = condition.toString();
        return words.isEmpty() ? "" : " " + wording.text("schedule.where", words);
    }

    /** A title with its text behind it, or below it if that is more than a line. */
    private static List<String> under(String title, List<String> lines) {
        if (title.isEmpty()) {
            return lines;
        }
        if (lines.size() == 1) {
            return List.of(title + ": " + lines.get(0));
        }
        List<String> all = new ArrayList<>(List.of(title + ":"));
        all.addAll(indented(lines));
        return all;
    }

    private static List<String> indented(List<String> lines) {
        return lines.stream().map(line -> INDENT + line).toList();
    }

    private static String codes(List<Term> terms) {
        return terms.stream().map(Term::code).collect(Collectors.joining(", "));
    }
}
