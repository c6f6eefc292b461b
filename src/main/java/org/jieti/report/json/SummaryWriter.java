package org.jieti.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.jieti.report.RunRecord;
import org.jieti.report.Timestamp;

/** Says in one line of JSON how a run ended, for a monitor. The names are a promise. */
public final class SummaryWriter {

    private SummaryWriter() {}

    /** Writes the members of an object. */
    private interface Members {
        void writeTo(JsonGenerator json) throws IOException;
    }

    /**
     * The line of a run that came to its end.
     *
     * @param status of the process
     * @param output the folder of the result
     */
    public static String ended(RunRecord run, int status, String output) throws IOException {
        return line(json -> {
            json.writeStringField("jieti", run.version());
            json.writeNumberField("status", status);
            json.writeStringField("output", output);
            json.writeStringField("started", Timestamp.of(run.started()));
            json.writeStringField("finished", Timestamp.of(run.finished()));
            RunWriter.counts(json, run);
            RunWriter.amounts(json, run);
        });
    }

    /**
     * The line of a run that did not.
     *
     * @param problems the codes of what kept it from running
     */
    public static String failed(String version, int status, String output, List<String> problems) throws IOException {
        return line(json -> {
            json.writeStringField("jieti", version);
            json.writeNumberField("status", status);
            json.writeStringField("output", output);
            json.writeArrayFieldStart("problems");
            for (String code : problems) {
                json.writeString(code);
            }
            json.writeEndArray();
        });
    }

    private static String line(Members members) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(line)) {
            json.writeStartObject();
            members.writeTo(json);
            json.writeEndObject();
        }
        return line + "\n";
    }
}
