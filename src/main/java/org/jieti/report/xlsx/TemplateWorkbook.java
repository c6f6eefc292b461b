package org.jieti.report.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jieti.domain.Field;
import org.jieti.domain.FieldType;
import org.jieti.report.Template;

/** An empty sheet as a workbook: columns of identifiers and periods are text, so that a spreadsheet leaves them as they are. */
public final class TemplateWorkbook {

    private static final String APPLICATION = "jieti";
    private static final String VERSION = "1.0";

    /** The rows that are made ready. */
    private static final int ROWS = 1 << 11;

    /** The format by which a spreadsheet keeps what is typed. */
    private static final String TEXT = "@";

    /**
     * Writes it.
     *
     * @param name of the sheet
     */
    public void write(Template template, String name, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, APPLICATION, VERSION)) {
            Worksheet sheet = workbook.newWorksheet(name);
            List<String> headers = template.headers();
            for (int column = 0; column < headers.size(); column++) {
                Field field = template.columns().get(column);
                sheet.value(0, column, headers.get(column));
                if (field.type() == FieldType.IDENTIFIER || field.type() == FieldType.PERIOD) {
                    sheet.range(1, column, ROWS, column).style().format(TEXT).set();
                }
            }
            sheet.range(0, 0, 0, headers.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
        }
    }
}
