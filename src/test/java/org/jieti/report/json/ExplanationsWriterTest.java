package org.jieti.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import ch.obermuhlner.math.big.BigRational;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jieti.assessment.Assessment;
import org.jieti.domain.Case;
import org.jieti.explanation.Explainer;
import org.jieti.report.LineColumns;
import org.jieti.report.SurchargeColumns;
import org.jieti.report.Wording;
import org.jieti.schedule.Check;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.ScheduleBook;
import org.jieti.support.Law;
import org.jieti.support.Located;
import org.jieti.support.RandomCase;
import org.jieti.support.Seeded;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Whoever has nothing but the JSON of an explanation can do its steps again, and comes to the amount. */
final class ExplanationsWriterTest {

    private static final ScheduleBook BOOK = Law.shipped();
    private static final Explainer EXPLAINER = new Explainer(BOOK, Law.DICTIONARY);
    private static final ObjectMapper JSON = new ObjectMapper();

    private int steps;

    @Test
    void theStepsOfEveryShippedCheckGiveItsAmount() {
        for (Schedule schedule : BOOK.schedules()) {
            for (Check check : schedule.checks()) {
                redo(check.given());
            }
        }
        assertThat(steps).isGreaterThan(1000);
    }

    @Test
    void theStepsOfAnyCaseGiveItsAmounts() {
        Seeded.times(1000, seeded -> redo(RandomCase.of(seeded).asCase()));
        assertThat(steps).isGreaterThan(5000);
    }

    private void redo(Case given) {
        Assessment assessment = Law.assessBill(BOOK, Located.of(given));
        JsonNode one = written(assessment).get("assessments").get(0);
        assertThat(one.get("lines").size()).isEqualTo(assessment.lines().size());
        for (JsonNode line : one.get("lines")) {
            String status = line.get("status").asString();
            BigRational result = redone(line);
            if (status.equals("charged")) {
                assertThat(result.toBigDecimal())
                        .isEqualByComparingTo(line.get("amount").asString());
            } else if (status.equals("zero")) {
                assertThat(result.isZero()).as(line.toString()).isTrue();
            }
        }
    }

    private static JsonNode written(Assessment assessment) {
        StringWriter out = new StringWriter();
        try {
            new ExplanationsWriter(
                            new SurchargeColumns(Law.DICTIONARY, true),
                            new LineColumns(Law.DICTIONARY, new Wording(Locale.ENGLISH)))
                    .write(List.of(EXPLAINER.explain(assessment)), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return JSON.readTree(out.toString());
    }

    private BigRational redone(JsonNode line) {
        List<BigRational> results = new ArrayList<>();
        for (JsonNode step : line.get("steps")) {
            assertThat(step.get("step").asInt()).isEqualTo(results.size() + 1);
            BigRational result = redone(step, results);
            assertThat(result).usingDefaultComparator().isEqualByComparingTo(number(step.get("result")));
            results.add(result);
            steps++;
        }
        return operand(line.get("comes_to"), results);
    }

    private static BigRational redone(JsonNode step, List<BigRational> results) {
        BigRational left = operand(step.get("left"), results);
        if (step.get("operation").asString().equals("rounded")) {
            RoundingMode mode = RoundingMode.valueOf(step.get("mode").asString().toUpperCase(Locale.ROOT));
            return BigRational.valueOf(left.getNumerator()
                    .divide(left.getDenominator(), step.get("places").asInt(), mode));
        }
        if (step.get("operation").asString().equals("root")) {
            return root(left.reduce(), step);
        }
        BigRational right = operand(step.get("right"), results);
        return switch (step.get("operation").asString()) {
            case "plus" -> left.add(right);
            case "minus" -> left.subtract(right);
            case "times" -> left.multiply(right);
            case "divided_by" -> left.divide(right);
            case "least" -> left.compareTo(right) <= 0 ? left : right;
            case "greatest" -> left.compareTo(right) >= 0 ? left : right;
            default -> throw new AssertionError(step.toString());
        };
    }

    /** By the root that integers have, of so many digits that none of those that are kept could be another. */
    private static BigRational root(BigRational square, JsonNode step) {
        int digits = 60;
        BigInteger root = square.getNumeratorBigInteger()
                .multiply(BigInteger.TEN.pow(2 * digits))
                .divide(square.getDenominatorBigInteger())
                .sqrt();
        RoundingMode mode = RoundingMode.valueOf(step.get("mode").asString().toUpperCase(Locale.ROOT));
        return BigRational.valueOf(
                new BigDecimal(root, digits).setScale(step.get("places").asInt(), mode));
    }

    /** What an earlier step came to, redone; else the number that stands there. */
    private static BigRational operand(JsonNode operand, List<BigRational> results) {
        return operand.has("step") ? results.get(operand.get("step").asInt() - 1) : number(operand.get("value"));
    }

    private static BigRational number(JsonNode text) {
        String[] parts = text.asString().split("/", 2);
        return parts.length == 1
                ? BigRational.valueOf(new BigDecimal(parts[0]))
                : BigRational.valueOf(new BigInteger(parts[0]), new BigInteger(parts[1]));
    }
}
