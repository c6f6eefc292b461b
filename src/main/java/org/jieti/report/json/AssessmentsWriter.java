package org.jieti.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jieti.assessment.Assessment;
import org.jieti.domain.Dictionary;
import org.jieti.report.Cell;
import org.jieti.report.LineColumns;
import org.jieti.report.Report;
import org.jieti.report.RunRecord;
import org.jieti.report.SurchargeColumns;
import org.jieti.report.Table;
import org.jieti.report.Wording;

/**
 * Writes assessments as JSON, one on a line: the columns of {@code surcharges.csv}, and below {@code lines} those of {@code lines.csv}.
 *
 * <p>A cell that is empty there is null. Amounts and figures are text, because a JSON number may be read as floating point.
 */
public final class AssessmentsWriter implements Report {

    private static final int FORMAT = 1;

    private final SurchargeColumns surcharges;
    private final LineColumns lines;
    private final JsonGenerator json;

    public AssessmentsWriter(Dictionary dictionary, Wording wording, Writer out) throws IOException {
        this.surcharges = new SurchargeColumns(dictionary);
        this.lines = new LineColumns(dictionary, wording);
        this.json = new JsonFactory().createGenerator(out);
        json.setPrettyPrinter(new MinimalPrettyPrinter(""));
    }

    @Override
    public void add(Assessment assessment) throws IOException {
        json.writeStartObject();
        json.writeNumberField("format", FORMAT);
        cells(surcharges.headers(), surcharges.row(assessment));
        json.writeArrayFieldStart("lines");
        for (List<Cell> line : lines.rows(assessment)) {
            json.writeStartObject();
            cells(lines.headers(), line);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void cells(List<String> headers, List<Cell> row) throws IOException {
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

    @Override
    public void finish(RunRecord run, Table rejects) throws IOException {
        json.flush();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
