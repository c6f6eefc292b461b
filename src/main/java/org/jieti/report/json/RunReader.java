package org.jieti.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieti.report.RecordedRun;
import org.jieti.report.RunRecord.Input;
import org.jieti.report.Timestamp;

/** Reads what {@link RunWriter} wrote. */
public final class RunReader {

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> objects = new LinkedHashMap<>();
    private final List<Input> inputs = new ArrayList<>();

    private RunReader() {}

    /** What a record says; empty if it is none of a run of jieti. */
    public static Optional<RecordedRun> read(Reader in) throws IOException {
        RunReader reader = new RunReader();
        try (JsonParser json = new JsonFactory().createParser(in)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                reader.member(json.currentName(), json);
            }
            return reader.run();
        } catch (JsonProcessingException | DateTimeException | NumberFormatException noRecord) {
            return Optional.empty();
        }
    }

    private void member(String name, JsonParser json) throws IOException {
        JsonToken token = json.nextToken();
        if (token == JsonToken.START_OBJECT) {
            objects.put(name, texts(json));
        } else if (token == JsonToken.START_ARRAY) {
            while (json.nextToken() == JsonToken.START_OBJECT) {
                Map<String, String> input = texts(json);
                inputs.add(new Input(
                        input.getOrDefault("file", ""),
                        input.getOrDefault("sha256", ""),
                        Long.parseLong(input.getOrDefault("rows", "0"))));
            }
        } else {
            values.put(name, json.getText());
        }
    }

    private static Map<String, String> texts(JsonParser json) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            texts.put(name, String.valueOf(json.getText()));
            json.skipChildren();
        }
        return texts;
    }

    private Optional<RecordedRun> run() {
        String version = values.get("jieti");
        String started = values.get("started");
        if (version == null || started == null) {
            return Optional.empty();
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        object("counts").forEach((name, count) -> counts.put(name, Long.parseLong(count)));
        return Optional.of(new RecordedRun(
                version,
                Timestamp.parse(started),
                object("options"),
                inputs,
                object("schedules"),
                counts,
                object("totals"),
                object("outputs")));
    }

    private Map<String, String> object(String name) {
        return objects.getOrDefault(name, Map.of());
    }
}
