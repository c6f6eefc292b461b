package org.jieti.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jieti.report.Cell;

/** Writes a table as a JSON array with an object for each row. */
public final class FieldsWriter {

    private static final DefaultIndenter LINE_FEED = new DefaultIndenter("  ", "\n");

    public void write(List<String> headers, List<List<Cell>> rows, Writer out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(LINE_FEED).withArrayIndenter(LINE_FEED));
            json.writeStartArray();
            for (List<Cell> row : rows) {
                json.writeStartObject();
                for (int i = 0; i < headers.size(); i++) {
                    json.writeStringField(headers.get(i), row.get(i).plain());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeRaw('\n');
        }
    }
}
