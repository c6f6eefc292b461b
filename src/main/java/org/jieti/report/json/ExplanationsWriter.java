package org.jieti.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.jieti.assessment.Priced;
import org.jieti.domain.Rational;
import org.jieti.domain.Rounding;
import org.jieti.domain.Source;
import org.jieti.domain.Term;
import org.jieti.explanation.ArithmeticStep;
import org.jieti.explanation.Derivation;
import org.jieti.explanation.ExplainedLine;
import org.jieti.explanation.Explanation;
import org.jieti.explanation.KnownFact;
import org.jieti.explanation.Operand;
import org.jieti.report.Cell;
import org.jieti.report.LineColumns;
import org.jieti.report.SurchargeColumns;
import org.jieti.schedule.Citation;

/**
 * Writes explanations as one JSON document.
 *
 * <pre>
 * {"format": 1, "assessments": [{"enterprise_id": …, "total": …, "lines": [{"levy": …, "amount": …,
 *     "law": {"document": …, "standing": …}, "applies": …, "facts": [{"field": …, "value": …, "place": …}],
 *     "steps": [{"step": 1, "operation": "times", "left": {"fact": "electricity_kwh", "value": "1000000"},
 *         "right": {"value": "0.3"}, "result": "300000"}], "comes_to": {"step": 2, "value": "300000"}}]}]}
 * </pre>
 *
 * <p>Numbers are text: a decimal where that is exact, else a fraction such as {@code 1/3}. Whoever does the steps again gets what the line comes
 * to; the amount of a line that yields is zero all the same.
 */
public final class ExplanationsWriter {

    private static final int FORMAT = 1;
    private static final DefaultIndenter LINE_FEED = new DefaultIndenter("  ", "\n");

    private final SurchargeColumns surcharges;
    private final LineColumns lines;

    public ExplanationsWriter(SurchargeColumns surcharges, LineColumns lines) {
        this.surcharges = surcharges;
        this.lines = lines;
    }

    public void write(List<Explanation> explanations, Writer out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(LINE_FEED).withArrayIndenter(LINE_FEED));
            json.writeStartObject();
            json.writeNumberField("format", FORMAT);
            json.writeArrayFieldStart("assessments");
            for (Explanation explanation : explanations) {
                write(explanation, json);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void write(Explanation explanation, JsonGenerator json) throws IOException {
        json.writeStartObject();
        JsonCells.write(surcharges.headers(), surcharges.row(explanation.assessment()), json);
        json.writeArrayFieldStart("lines");
        List<List<Cell>> rows = lines.rows(explanation.assessment());
        for (int i = 0; i < rows.size(); i++) {
            json.writeStartObject();
            JsonCells.write(lines.headers(), rows.get(i), json);
            write(explanation.lines().get(i), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(ExplainedLine explained, JsonGenerator json) throws IOException {
        if (explained.line().citation().isPresent()) {
            law(explained.line().citation().get(), json);
        }
        if (explained.version().isPresent()) {
            json.writeStringField("in_force", explained.version().get().days().toString());
            json.writeStringField("applies", explained.version().get().applies().toString());
        }
        json.writeArrayFieldStart("facts");
        for (KnownFact fact : explained.facts()) {
            fact(fact, json);
        }
        json.writeEndArray();
        Derivation derivation = new Derivation();
        Operand result = derivation.of(explained
                .line()
                .priced()
                .map(Priced::amount)
                .orElse(explained.line().amount())
                .yuan());
        json.writeArrayFieldStart("steps");
        for (int i = 0; i < derivation.steps().size(); i++) {
            step(i + 1, derivation.steps().get(i), json);
        }
        json.writeEndArray();
        operand("comes_to", result, json);
    }

    private static void law(Citation citation, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("law");
        json.writeStringField("document", citation.document());
        json.writeStringField("article", citation.article());
        json.writeStringField("issuer", citation.issuer());
        json.writeStringField("issued", citation.issued().map(Object::toString).orElse(null));
        json.writeStringField("standing", citation.standing().word());
        json.writeEndObject();
    }

    private static void fact(KnownFact fact, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("field", fact.field().name());
        if (fact.value() instanceof Rational number) {
            json.writeStringField("value", number.decimalOrFraction());
            json.writeStringField("unit", fact.field().unit().toString());
        } else {
            json.writeStringField(
                    "value",
                    fact.value() instanceof Term term
                            ? term.code()
                            : fact.value().toString());
        }
        if (fact.source().isPresent()) {
            source(fact.source().get(), json);
        }
        json.writeEndObject();
    }

    private static void source(Source source, JsonGenerator json) throws IOException {
        json.writeStringField("place", source.place());
        json.writeStringField("header", source.header());
        json.writeStringField("written", source.written());
    }

    private static void step(int number, ArithmeticStep step, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("step", number);
        if (step instanceof ArithmeticStep.Joined joined) {
            json.writeStringField("operation", joined.operation().name().toLowerCase(Locale.ROOT));
            operand("left", joined.left(), json);
            operand("right", joined.right(), json);
        } else if (step instanceof ArithmeticStep.Rounded rounded) {
            json.writeStringField("operation", "rounded");
            operand("left", rounded.exact(), json);
            rounding(rounded.rounding(), json);
        } else if (step instanceof ArithmeticStep.Rooted rooted) {
            json.writeStringField("operation", "root");
            operand("left", rooted.square(), json);
            rounding(rooted.rounding(), json);
        }
        json.writeStringField("result", step.result().decimalOrFraction());
        json.writeEndObject();
    }

    private static void rounding(Rounding rounding, JsonGenerator json) throws IOException {
        json.writeStringField("mode", rounding.modeWord());
        json.writeNumberField("places", rounding.places());
    }

    private static void operand(String name, Operand operand, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        if (operand instanceof Operand.Stated stated) {
            json.writeStringField("fact", stated.field().name());
            json.writeStringField("place", stated.source().place());
        } else if (operand instanceof Operand.OfStep step) {
            json.writeNumberField("step", step.number());
        }
        json.writeStringField("value", operand.value().decimalOrFraction());
        json.writeEndObject();
    }
}
