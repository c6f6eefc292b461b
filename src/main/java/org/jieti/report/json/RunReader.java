package org.jieti.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;

/** Reads back of a run what a later one goes by. */
public final class RunReader {

    /**
     * The digests of the schedules behind the lines, by their paths.
     *
     * @throws IOException if this is no JSON
     */
    public Map<String, String> schedules(Reader in) throws IOException {
        Map<String, String> schedules = new HashMap<>();
        try (JsonParser json = new JsonFactory().createParser(in)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean isOfSchedules = json.currentName().equals("schedules");
                json.nextToken();
                if (isOfSchedules) {
                    texts(json, schedules);
                } else {
                    json.skipChildren();
                }
            }
        }
        return schedules;
    }

    private static void texts(JsonParser json, Map<String, String> texts) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            texts.put(name, json.getText());
        }
    }
}
