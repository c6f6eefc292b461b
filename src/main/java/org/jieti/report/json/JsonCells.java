package org.jieti.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jieti.report.Cell;

/** Writes the cells of a row as the fields of an object. An empty one is null, a count a number, anything else text. */
final class JsonCells {

    private JsonCells() {}

    static void write(List<String> headers, List<Cell> row, JsonGenerator json) throws IOException {
        for (int i = 0; i < row.size(); i++) {
            json.writeFieldName(headers.get(i));
            String plain = row.get(i).plain();
            if (plain.isEmpty()) {
                json.writeNull();
            } else if (row.get(i) instanceof Cell.Count count) {
                json.writeNumber(count.value());
            } else {
                json.writeString(plain);
            }
        }
    }
}
