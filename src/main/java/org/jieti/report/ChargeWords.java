package org.jieti.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Rounding;
import org.jieti.domain.Term;
import org.jieti.domain.Unit;
import org.jieti.schedule.Charge;
import org.jieti.schedule.Concern;
import org.jieti.schedule.Condition;
import org.jieti.schedule.Expression;
import org.jieti.schedule.Multipliers;
import org.jieti.schedule.Multipliers.Multiplier;

/** Says a charge in words: what is charged, at which rate, by what it is multiplied and how it is rounded. */
final class ChargeWords {

    private final Wording wording;
    private final RateWords rates;

    ChargeWords(Wording wording, Dictionary dictionary) {
        this.wording = wording;
        this.rates = new RateWords(wording, dictionary);
    }

    /** What is charged, and below it how much. */
    List<String> of(Charge charge) {
        if (charge instanceof Charge.OfQuantity of) {
            return entry(charge, quantity(of), ofQuantity(of));
        }
        if (charge instanceof Charge.OfEquivalents of) {
            String what = wording.text(
                    "schedule.equivalents", of.medium().zh(), of.table().id());
            return entry(charge, what, ofEquivalents(of));
        }
        if (charge instanceof Charge.OnCharges on) {
            String what = wording.text("schedule.share", on.share(), String.join(", ", on.of()));
            return entry(charge, what, lineRounding(on.rounding()));
        }
        if (charge instanceof Charge.OnLevies on) {
            return entry(charge, wording.text("schedule.on-levies", levies(on)) + where(on.when()), onLevies(on));
        }
        Charge.Unsettled open = (Charge.Unsettled) charge;
        String what = wording.text("schedule.undetermined", wording.reason(open.reason())) + where(open.when());
        return entry(charge, what, List.of());
    }

    private static String levies(Charge.OnLevies charge) {
        return charge.of().stream()
                .map(group -> group.stream().map(Term::code).collect(Collectors.joining(" / ")))
                .collect(Collectors.joining(" + "));
    }

    private List<String> onLevies(Charge.OnLevies charge) {
        List<String> lines = new ArrayList<>(rates.of(charge.rate(), Unit.YUAN));
        lines.addAll(lineRounding(charge.rounding()));
        return lines;
    }

    private static List<String> entry(Charge charge, String what, List<String> below) {
        List<String> lines = new ArrayList<>();
        lines.add(charge.name().isEmpty() ? what : charge.name() + ": " + what);
        lines.addAll(Outline.indented(below));
        return lines;
    }

    private String quantity(Charge.OfQuantity charge) {
        String said =
                charge.says().map(words -> " (" + wording.reason(words) + ")").orElse("");
        String what = wording.figure(charge.quantity()) + said + where(charge.when());
        return switch (charge.each()) {
            case ENTERPRISE -> what;
            case DISCHARGE -> wording.text("schedule.for-each", what);
            case INSPECTION -> wording.text("schedule.for-each-inspection", what);
        };
    }

    private List<String> ofQuantity(Charge.OfQuantity charge) {
        List<String> lines = new ArrayList<>();
        charge.quantityRounding().ifPresent(rounding -> lines.add(rounded("schedule.round-quantity", rounding)));
        charge.settlement()
                .ifPresent(stretch -> lines.add(
                        wording.text("schedule.settle-" + stretch.name().toLowerCase(Locale.ROOT))));
        lines.addAll(rates.of(charge.rate(), charge.unit()));
        charge.bounds().atLeast().ifPresent(yuan -> lines.add(wording.text("schedule.at-least", yuan)));
        charge.bounds().atMost().ifPresent(yuan -> lines.add(wording.text("schedule.at-most", yuan)));
        lines.addAll(multipliers(charge.multipliers()));
        lines.addAll(lineRounding(charge.rounding()));
        return lines;
    }

    private List<String> ofEquivalents(Charge.OfEquivalents charge) {
        List<String> lines = new ArrayList<>();
        charge.ranks().forEach(rank -> lines.add(rank(rank)));
        charge.equivalentRounding().ifPresent(rounding -> lines.add(rounded("schedule.round-equivalents", rounding)));
        // Equivalents have one price, never a package, which alone would need their unit.
        lines.addAll(rates.of(charge.rate(), Unit.ONE));
        lines.addAll(multipliers(charge.multipliers()));
        lines.addAll(lineRounding(charge.rounding()));
        return lines;
    }

    private String rank(Charge.Rank rank) {
        List<String> what = new ArrayList<>();
        if (!rank.pollutants().isEmpty()) {
            what.add(ScheduleWords.codes(rank.pollutants()));
        }
        if (!rank.classes().isEmpty()) {
            what.add(wording.text("schedule.classes", String.join(", ", rank.classes())));
        }
        String taken = what.isEmpty() ? wording.text("schedule.others") : String.join("; ", what);
        return rank.top()
                .map(top -> wording.text("schedule.top", top, taken))
                .orElseGet(() -> wording.text("schedule.all", taken));
    }

    /** How they meet matters only if there are several. */
    private List<String> multipliers(Multipliers multipliers) {
        List<String> lines = new ArrayList<>();
        if (multipliers.multipliers().size() > 1) {
            lines.add(wording.text(
                    "schedule.combine-" + multipliers.combine().name().toLowerCase(Locale.ROOT)));
        }
        multipliers.multipliers().forEach(multiplier -> lines.add(multiplier(multiplier)));
        return lines;
    }

    private String multiplier(Multiplier multiplier) {
        String times = multiplier.times() instanceof Expression.Constant
                ? multiplier.times().toString()
                : "(" + wording.figure(multiplier.times()) + ")";
        String unless = multiplier.unlessAny().isEmpty()
                ? ""
                : ", "
                        + wording.text(
                                "schedule.unless",
                                multiplier.unlessAny().stream()
                                        .map(wording::condition)
                                        .collect(Collectors.joining("; " + wording.text("condition.or") + " ")));
        String assumed = wording.missing(multiplier.missing());
        return "× " + times + where(multiplier.when()) + unless + assumed + ": " + wording.reason(multiplier.says());
    }

    private String where(Concern concern) {
        String words = where(concern.condition());
        return words.isEmpty() ? words : words + wording.missing(concern.missing());
    }

    private String where(Condition condition) {
        return Optional.of(wording.condition(condition))
                .filter(words -> !words.isEmpty())
                .map(words -> " " + wording.text("schedule.where", words))
                .orElse("");
    }

    private List<String> lineRounding(Rounding rounding) {
        return rounding.equals(Rounding.HALF_UP_TO_FEN) ? List.of() : List.of(rounded("schedule.round-line", rounding));
    }

    private String rounded(String key, Rounding rounding) {
        String mode = wording.text("schedule.mode-" + rounding.modeWord());
        return wording.text(key, mode, rounding.places());
    }
}
