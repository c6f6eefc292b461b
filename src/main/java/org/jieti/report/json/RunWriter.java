package org.jieti.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import org.jieti.assessment.LineStatus;
import org.jieti.domain.Money;
import org.jieti.report.RunRecord;
import org.jieti.report.RunRecord.Input;
import org.jieti.report.Timestamp;

/** Writes a run as JSON. Amounts are text, because a JSON number may be read as floating point. */
public final class RunWriter {

    private static final DefaultIndenter LINE_FEED = new DefaultIndenter("  ", "\n");

    /**
     * Writes the record of a run.
     *
     * @param outputs the digest of each other file of the result, by its name
     */
    public void write(RunRecord run, Map<String, String> outputs, Writer out) throws IOException {
        try (JsonGenerator json = generator(out)) {
            json.writeStartObject();
            head(json, run, outputs);
            result(json, run);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    static JsonGenerator generator(Writer out) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(out);
        json.setPrettyPrinter(
                new DefaultPrettyPrinter().withObjectIndenter(LINE_FEED).withArrayIndenter(LINE_FEED));
        return json;
    }

    /** What was run, and on what. */
    static void head(JsonGenerator json, RunRecord run, Map<String, String> outputs) throws IOException {
        json.writeStringField("jieti", run.version());
        json.writeStringField("started", Timestamp.of(run.started()));
        json.writeStringField("finished", Timestamp.of(run.finished()));
        texts(json, "options", run.options());
        inputs(json, run);
        texts(json, "outputs", outputs);
    }

    /** What it came to, and by which schedules. */
    static void result(JsonGenerator json, RunRecord run) throws IOException {
        texts(json, "schedules", run.schedules());
        counts(json, run);
        amounts(json, run);
    }

    private static void texts(JsonGenerator json, String name, Map<String, String> texts) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            json.writeStringField(text.getKey(), text.getValue());
        }
        json.writeEndObject();
    }

    private static void inputs(JsonGenerator json, RunRecord run) throws IOException {
        json.writeArrayFieldStart("inputs");
        for (Input input : run.inputs()) {
            json.writeStartObject();
            json.writeStringField("file", input.file());
            json.writeStringField("sha256", input.digest());
            json.writeNumberField("rows", input.rows());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void counts(JsonGenerator json, RunRecord run) throws IOException {
        json.writeObjectFieldStart("counts");
        long read = 0;
        for (Input input : run.inputs()) {
            read += input.rows();
        }
        json.writeNumberField("rows_read", read);
        json.writeNumberField("rows_rejected", run.rejected());
        json.writeNumberField("rows_used", read - run.rejected());
        json.writeNumberField("enterprise_periods", run.totals().assessments());
        json.writeNumberField(
                "enterprise_periods_priced",
                run.totals().assessments() - run.totals().undetermined());
        json.writeNumberField("enterprise_periods_undetermined", run.totals().undetermined());
        for (LineStatus status : LineStatus.values()) {
            json.writeNumberField(
                    "lines_" + status.name().toLowerCase(Locale.ROOT),
                    run.totals().lines(status));
        }
        json.writeEndObject();
    }

    static void amounts(JsonGenerator json, RunRecord run) throws IOException {
        json.writeObjectFieldStart("totals");
        for (Map.Entry<String, Money> levy : run.totals().byLevy().entrySet()) {
            json.writeStringField(levy.getKey(), levy.getValue().toString());
        }
        json.writeStringField("total", run.totals().total().toString());
        json.writeEndObject();
    }
}
