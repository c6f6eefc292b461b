package org.jieti.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieti.assessment.Assessment;
import org.jieti.assessment.AssessmentLine;
import org.jieti.assessment.LineStatus;
import org.jieti.assessment.Priced;
import org.jieti.domain.Money;
import org.jieti.domain.Rational;
import org.jieti.domain.Reason;
import org.jieti.domain.Resource;
import org.jieti.domain.Term;
import org.jieti.domain.Unit;
import org.jieti.explanation.ExplainedLine;
import org.jieti.explanation.Explanation;
import org.jieti.explanation.KnownFact;
import org.jieti.schedule.Citation;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.Standing;
import org.jieti.schedule.Version;

/** Says in words and numbers why a line is what it is. */
public final class ExplanationWords {

    private final Wording wording;
    private final FormulaWords names;
    private final FormulaWords numbers;

    /**
     * One thing that is said of a line.
     *
     * @param label what it is about, such as the law or the amount
     */
    public record Entry(String label, List<String> texts) {}

    public ExplanationWords(Wording wording) {
        this.wording = wording;
        this.names = FormulaWords.ofNames(wording);
        this.numbers = FormulaWords.ofNumbers(wording);
    }

    /** What stands in front of something, such as {@code total}. */
    public String heading(String key) {
        return wording.text("explain." + key);
    }

    /** What is owed, or that it cannot be told. */
    public String outcome(AssessmentLine line) {
        return line.isUndetermined() ? wording.text("explain.undetermined") : yuan(line.amount());
    }

    /** What all lines come to, and how many could not be determined. */
    public String total(Assessment assessment) {
        return assessment.undetermined() == 0
                ? yuan(assessment.total())
                : wording.text("explain.total-open", yuan(assessment.total()), assessment.undetermined());
    }

    private String yuan(Money amount) {
        return wording.text("explain.yuan", GroupedDigits.of(amount.toString()));
    }

    /** A levy by its code and its name. */
    public String levy(Term levy) {
        return levy.code() + " " + (wording.isChinese() ? levy.zh() : levy.en());
    }

    /** Everything there is to say of each line, in the order in which one would tell it. */
    public List<List<Entry>> entries(Explanation explanation) {
        List<List<Entry>> entries = new ArrayList<>();
        Optional<Version> above = Optional.empty();
        for (ExplainedLine line : explanation.lines()) {
            entries.add(entries(line, explanation.assessment(), above));
            above = line.version();
        }
        return entries;
    }

    private List<Entry> entries(ExplainedLine explained, Assessment assessment, Optional<Version> above) {
        AssessmentLine line = explained.line();
        List<Entry> entries = new ArrayList<>();
        if (explained.version().isPresent() && explained.version().equals(above)) {
            add(entries, "law", List.of(wording.text("explain.as-above")));
        } else {
            addLaw(entries, explained);
        }
        add(entries, "facts", explained.facts().stream().map(this::fact).toList());
        add(entries, "days", days(line, assessment));
        add(
                entries,
                subject(line),
                line.subject().stream()
                        .map(subject -> (subject.where() + " " + subject.what()).strip())
                        .toList());
        add(
                entries,
                "tier",
                Stream.of(line.tier()).filter(tier -> !tier.isEmpty()).toList());
        add(entries, "looked-up", lookedUp(line).map(this::lookedUp).toList());
        line.priced().ifPresent(priced -> factors(entries, priced));
        add(entries, "status", status(line));
        add(
                entries,
                "why",
                line.reasons().stream()
                        .filter(reason -> !isLookedUp(reason))
                        .map(wording::reason)
                        .distinct()
                        .toList());
        if (line.isUndetermined()) {
            add(entries, "settle", settle(line.reasons()));
        }
        return entries;
    }

    /** What kind of row a line is about. */
    private static String subject(AssessmentLine line) {
        if (line.arrear().isPresent()) {
            return "payment";
        }
        return Resource.ofLevy(line.levy()) == Resource.ELECTRICITY ? "finding" : "subject";
    }

    private static Stream<Reason> lookedUp(AssessmentLine line) {
        return line.reasons().stream().filter(ExplanationWords::isLookedUp);
    }

    private static boolean isLookedUp(Reason reason) {
        return reason.key().equals("looked-up");
    }

    /** What was looked up in a table, and how it came about. */
    private String lookedUp(Reason reason) {
        Rational measured = (Rational) reason.named().get(1);
        return wording.reason((Reason) reason.named().get(0)) + " = " + figure(measured, Unit.ONE);
    }

    private void addLaw(List<Entry> entries, ExplainedLine explained) {
        add(
                entries,
                "schedule",
                explained.schedule().stream()
                        .map(schedule -> schedule(schedule, explained.version()))
                        .toList());
        add(entries, "law", explained.line().citation().map(this::law).orElse(List.of()));
        add(
                entries,
                "applies",
                explained
                        .version()
                        .map(version -> wording.condition(version.applies()))
                        .filter(words -> !words.isEmpty())
                        .stream()
                        .toList());
    }

    private void add(List<Entry> entries, String key, List<String> texts) {
        if (!texts.isEmpty()) {
            entries.add(new Entry(heading(key), texts));
        }
    }

    private String schedule(Schedule schedule, Optional<Version> version) {
        String title = wording.isChinese() ? schedule.titleZh() : schedule.title();
        String days = version.map(found -> ", " + wording.text("explain.in-force", found.days()))
                .orElse("");
        return schedule.id() + ": " + title + days;
    }

    private List<String> law(Citation citation) {
        List<String> lines = new ArrayList<>(CitationWords.of(citation, wording));
        if (citation.standing() != Standing.QUOTED) {
            lines.add(wording.text("reason.standing-" + citation.standing().word()));
        }
        return lines;
    }

    private String fact(KnownFact fact) {
        String said = wording.field(fact.field()) + " = " + value(fact);
        return fact.source()
                .map(source -> source.header().isEmpty()
                        ? wording.text("explain.fact-given", said, source.place(), source.written())
                        : wording.text("explain.fact-stated", said, source.place(), source.header(), source.written()))
                .orElseGet(() -> wording.text(
                        fact.field().isQuantity() ? "explain.fact-reckoned" : "explain.fact-default", said));
    }

    private String value(KnownFact fact) {
        if (fact.value() instanceof Rational number) {
            return quantity(number, fact.field().unit());
        }
        if (fact.value() instanceof Term term) {
            return wording.isChinese()
                    ? term.zh()
                    : term.code() + (term.zh().equals(term.code()) ? "" : " " + term.zh());
        }
        return fact.value().toString();
    }

    private static String quantity(Rational number, Unit unit) {
        String digits = GroupedDigits.of(number.toString());
        return unit.toString().isEmpty() ? digits : digits + " " + unit;
    }

    private List<String> days(AssessmentLine line, Assessment assessment) {
        return line.days().equals(assessment.assessed().period())
                ? List.of()
                : List.of(wording.text(
                        "explain.days-of",
                        line.days(),
                        line.days().days(),
                        assessment.assessed().period().days()));
    }

    /** Quantity, rate and multiplier, each with how it came about, and what they come to. */
    private void factors(List<Entry> entries, Priced priced) {
        add(entries, "quantity", List.of(figure(priced.quantity(), priced.unit())));
        if (!priced.before().isZero()) {
            add(entries, "before", List.of(figure(priced.before(), priced.unit())));
        }
        add(entries, "rate", List.of(figure(priced.rate(), priced.rateUnit())));
        if (!priced.multiplier().equals(Rational.ONE)) {
            add(entries, "multiplier", List.of(figure(priced.multiplier(), Unit.ONE)));
        }
        add(entries, "amount", amount(priced));
    }

    /** A number as it is, or its formula with names, then with numbers, then what it comes to. */
    private String figure(Rational number, Unit unit) {
        String result = quantity(number, unit);
        String named = names.of(number);
        String numbered = numbers.of(number);
        List<String> parts = new ArrayList<>();
        if (!named.equals(numbered)) {
            parts.add(named);
        }
        if (!numbered.equals(GroupedDigits.of(number.toString()))) {
            parts.add(numbered);
        }
        parts.add(result);
        return String.join(" = ", parts);
    }

    private List<String> amount(Priced priced) {
        Rational quantity = priced.before().plus(priced.quantity());
        List<String> texts = new ArrayList<>();
        String product = product(quantity, priced);
        Money whole =
                priced.before().isZero() ? priced.amount() : priced.rounding().toMoney(priced.yuan(quantity));
        texts.add(product + " = " + rounded(priced.yuan(quantity), whole, priced));
        if (!priced.before().isZero()) {
            Money before = priced.rounding().toMoney(priced.yuan(priced.before()));
            texts.add(wording.text(
                    "explain.less-before",
                    product(priced.before(), priced) + " = " + rounded(priced.yuan(priced.before()), before, priced)));
            texts.add(GroupedDigits.of(whole.toString()) + " − " + GroupedDigits.of(before.toString()) + " = "
                    + yuan(priced.amount()));
        }
        return texts;
    }

    private static String product(Rational quantity, Priced priced) {
        String product = quantity(quantity, priced.unit()) + " × " + quantity(priced.rate(), priced.rateUnit());
        return priced.multiplier().equals(Rational.ONE)
                ? product
                : product + " × " + GroupedDigits.of(priced.multiplier().toString());
    }

    /** The exact yuan and what is left of them, with the rule by which; the yuan alone where there is nothing to round. */
    private String rounded(Rational exact, Money money, Priced priced) {
        if (exact.equals(money.yuan())) {
            return yuan(money);
        }
        String mode = wording.text("schedule.mode-" + priced.rounding().modeWord());
        String by = wording.text("schedule.round-line", mode, priced.rounding().places());
        return GroupedDigits.of(exact.toString()) + " → " + yuan(money) + " (" + by + ")";
    }

    private List<String> status(AssessmentLine line) {
        return line.status() == LineStatus.CHARGED
                ? List.of()
                : List.of(wording.text("explain.status-" + line.status().word()));
    }

    /** What would settle it, where that can be told. */
    private List<String> settle(List<Reason> reasons) {
        return reasons.stream()
                .flatMap(reason -> wording
                        .find("explain.settle-" + reason.key(), reason.named().toArray())
                        .stream())
                .distinct()
                .toList();
    }
}
