package org.jieti.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Quantity;
import org.jieti.domain.Unit;
import org.jieti.schedule.Price;
import org.jieti.schedule.Rate;
import org.jieti.schedule.Rate.Partial;
import org.jieti.schedule.Rate.Tier;

/** Says a rate in words: in one line, or in a line for each of its parts. */
final class RateWords {

    private final Wording wording;
    private final Dictionary dictionary;

    RateWords(Wording wording, Dictionary dictionary) {
        this.wording = wording;
        this.dictionary = dictionary;
    }

    /** @param per the unit of what is charged */
    List<String> of(Rate rate, Unit per) {
        if (rate instanceof Rate.Lookup lookup) {
            return lookup.rows().stream()
                    .flatMap(row -> Outline.under(condition(row), of(row.rate(), per)).stream())
                    .toList();
        }
        if (rate instanceof Rate.Tiers tiers) {
            return tiers(tiers, per);
        }
        if (rate instanceof Rate.Step step) {
            return List.of(step(step));
        }
        if (rate instanceof Rate.Packages packages) {
            return List.of(packages(packages, per));
        }
        if (rate instanceof Rate.Daily daily) {
            return daily(daily);
        }
        if (rate instanceof Rate.Table table) {
            return table(table);
        }
        return price((Price) rate, per);
    }

    private List<String> daily(Rate.Daily daily) {
        return daily.beyond()
                .map(beyond -> List.of(
                        wording.text("schedule.daily-in-year", daily.share()),
                        wording.text(
                                "schedule.daily-" + beyond.across().name().toLowerCase(Locale.ROOT), beyond.share())))
                .orElseGet(() -> List.of(wording.text("schedule.daily", daily.share())));
    }

    private List<String> table(Rate.Table table) {
        List<String> lines = new ArrayList<>();
        lines.add(wording.text("schedule.table", wording.reason(table.called()), table.measure()));
        lines.add(Outline.INDENT
                + table.entries().stream()
                        .map(entry -> "≥ " + entry.from() + ": " + entry.price())
                        .collect(Collectors.joining("; ")));
        table.below()
                .ifPresent(below -> lines.add(Outline.INDENT
                        + wording.text(
                                "schedule.table-below",
                                new Quantity(below.add(), table.lowest().price().unit()),
                                new Quantity(below.every(), table.measure().unit()),
                                partial(below.partial()))));
        return lines;
    }

    private String condition(Rate.Row row) {
        String when = wording.condition(row.when());
        return when.isEmpty() ? wording.text("schedule.otherwise") : when + wording.missing(row.missing());
    }

    private String step(Rate.Step step) {
        Unit unit = step.measure().unit();
        return wording.text(
                "schedule.step",
                step.add(),
                new Quantity(step.every(), unit),
                step.measure(),
                new Quantity(step.above(), unit),
                partial(step.partial()));
    }

    private String packages(Rate.Packages packages, Unit per) {
        String free = packages.free().signum() == 0
                ? ""
                : ", " + wording.text("schedule.package-free", new Quantity(packages.free(), per));
        Quantity size = new Quantity(packages.size(), per);
        return wording.text("schedule.package", packages.price(), size, free, partial(packages.partial()));
    }

    private String partial(Partial partial) {
        return wording.text("schedule.partial-" + partial.name().toLowerCase(Locale.ROOT));
    }

    private List<String> tiers(Rate.Tiers tiers, Unit per) {
        List<String> lines = new ArrayList<>();
        String mode = wording.text("schedule." + tiers.mode().name().toLowerCase(Locale.ROOT));
        String measure = tiers.measure()
                .map(figure -> " " + wording.text("schedule.reached-by", figure))
                .orElse("");
        String shares = tiers.boundsPer()
                .map(share -> " " + wording.text("schedule.bounds-per", share))
                .orElse("");
        lines.add(mode + measure + shares);
        if (tiers.atZero()) {
            lines.add(Outline.INDENT + wording.text("schedule.at-zero"));
        }
        for (Tier tier : tiers.tiers()) {
            lines.addAll(Outline.indented(Outline.under(tier.interval(), tier(tier, per))));
        }
        return lines;
    }

    private List<String> tier(Tier tier, Unit per) {
        List<String> parts = new ArrayList<>();
        tier.amount().ifPresent(amount -> parts.add(wording.text("schedule.amount", amount)));
        tier.rate().ifPresent(rate -> parts.addAll(of(rate, per)));
        tier.atMost().ifPresent(most -> parts.add(wording.text("schedule.rate-at-most", most)));
        return parts.isEmpty() ? List.of(wording.text("schedule.nothing")) : parts;
    }

    private List<String> price(Price price, Unit per) {
        if (price instanceof Price.Multiple multiple) {
            return multiple(multiple, of(multiple.base(), per));
        }
        if (price instanceof Price.Fixed fixed) {
            return List.of(fixed.price().toString());
        }
        if (price instanceof Price.Given given) {
            return List.of(wording.figure(given.price()));
        }
        if (price instanceof Price.AsIn as) {
            String given = given(as.given());
            String with = given.isEmpty() ? "" : ", " + wording.text("schedule.given", given);
            return List.of(wording.text("schedule.as-in", as.schedule()) + with);
        }
        return List.of(wording.text("schedule.undetermined", wording.reason(((Price.Unsettled) price).reason())));
    }

    private List<String> multiple(Price.Multiple multiple, List<String> base) {
        String key = "schedule.multiple-" + multiple.kind().name().toLowerCase(Locale.ROOT);
        return base.size() == 1
                ? List.of(wording.text(key, multiple.times(), base.get(0)))
                : Outline.under(wording.text(key, multiple.times(), wording.text("schedule.this")), base);
    }

    private String given(Facts facts) {
        return dictionary.fields().stream()
                .filter(facts::has)
                .map(field -> wording.text("schedule.fact", field, fact(facts, field)))
                .collect(Collectors.joining(", "));
    }

    private String fact(Facts facts, Field field) {
        if (field.isQuantity()) {
            return facts.number(field)
                    .map(number -> new Quantity(number, field.unit()).toString())
                    .orElse("");
        }
        return facts.term(field).map(wording::term).or(() -> facts.words(field)).orElse("");
    }
}
