package org.jieti.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.jieti.report.ComparisonRecord;
import org.jieti.report.RunRecord;

/** Writes what made a comparison as JSON; what is the same on both sides stands once. */
public final class ComparisonRecordWriter {

    /**
     * Writes the record of a comparison.
     *
     * @param outputs the digest of each other file of it, by its name
     */
    public void write(ComparisonRecord record, Map<String, String> outputs, Writer out) throws IOException {
        try (JsonGenerator json = RunWriter.generator(out)) {
            json.writeStartObject();
            RunWriter.head(json, record.baseline(), outputs);
            side(json, "baseline", record.baseline());
            side(json, "reform", record.reform());
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void side(JsonGenerator json, String name, RunRecord run) throws IOException {
        json.writeObjectFieldStart(name);
        RunWriter.result(json, run);
        json.writeEndObject();
    }
}
