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

    /** @param surcharges what is told of each */
    public AssessmentsWriter(SurchargeColumns surcharges, Dictionary dictionary, Wording wording, Writer out)
            throws IOException {
        this.surcharges = surcharges;
        this.lines = new LineColumns(dictionary, wording);
        this.json = new JsonFactory().createGenerator(out);
        json.setPrettyPrinter(new MinimalPrettyPrinter(""));
    }

    @Override
    public void add(Assessment assessment) throws IOException {
        json.writeStartObject();
        json.writeNumberField("format", FORMAT);
        JsonCells.write(surcharges.headers(), surcharges.row(assessment), json);
        json.writeArrayFieldStart("lines");
        for (List<Cell> line : lines.rows(assessment)) {
            json.writeStartObject();
            JsonCells.write(lines.headers(), line, json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
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
