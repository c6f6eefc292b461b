package org.jieti.report.xlsx;

import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The file of a workbook: a ZIP archive of its sheets, and of the parts that say what they are. No clock is in it. */
final class WorkbookFile implements PartStore, Closeable {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /** What each part begins with. */
    static final String PROLOGUE = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /** Where the workbook and its sheets lie in it. */
    static final String FOLDER = "xl/";

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** The first day that a ZIP archive can tell, in 1980. */
    private static final LocalDateTime NO_TIME = LocalDate.ofEpochDay(3652).atStartOfDay();

    private final ZipOutputStream zip;

    WorkbookFile(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /** The stream of a part that has all its bytes elsewhere. */
    OutputStream stream(String path) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        return new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                zip.closeEntry();
            }
        };
    }

    @Override
    public Writer begin(String path) throws IOException {
        return new OutputStreamWriter(stream(path), StandardCharsets.UTF_8);
    }

    /** Writes what the sheets are, in the order of their tabs, once all of them are written. */
    void finish(List<Part> parts) throws IOException {
        write("xl/styles.xml", Style.sheet());
        write("xl/workbook.xml", workbook(parts));
        write("xl/_rels/workbook.xml.rels", relations(parts));
        write("_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
        write("[Content_Types].xml", types(parts));
        zip.finish();
    }

    private void write(String path, String text) throws IOException {
        try (Writer part = begin(path)) {
            part.write(PROLOGUE);
            part.write(text);
        }
    }

    private static String workbook(List<Part> parts) {
        StringBuilder sheets = new StringBuilder();
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            sheets.append("<sheet name=\"")
                    .append(Xml.escaped(part.title()))
                    .append("\" sheetId=\"" + (i + 1) + "\" r:id=\"rId" + (i + 1) + "\"/>");
            if (part.isTable()) {
                names.append(name("_FilterDatabase\" hidden=\"1", i, part.table()));
                names.append(name("Print_Titles", i, part.quoted() + "!$1:$1"));
            }
        }
        return "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
                + "\"><bookViews><workbookView/></bookViews><sheets>"
                + sheets + "</sheets>" + (names.isEmpty() ? "" : "<definedNames>" + names + "</definedNames>")
                + "</workbook>";
    }

    private static String name(String name, int sheet, String range) {
        return "<definedName name=\"_xlnm." + name + "\" localSheetId=\"" + sheet + "\">" + Xml.escaped(range)
                + "</definedName>";
    }

    private static String relations(List<Part> parts) {
        StringBuilder relations = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            relations.append(relation(i + 1, "worksheet", parts.get(i).path().substring(FOLDER.length())));
        }
        return relations(relations + relation(parts.size() + 1, "styles", "styles.xml"));
    }

    private static String relations(String relations) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations + "</Relationships>";
    }

    private static String relation(int number, String type, String target) {
        return "<Relationship Id=\"rId" + number + "\" Type=\"" + RELATIONS + "/" + type + "\" Target=\"" + target
                + "\"/>";
    }

    private static String types(List<Part> parts) {
        StringBuilder types = new StringBuilder();
        parts.forEach(part -> types.append(type(part.path(), "worksheet")));
        return "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + type("xl/workbook.xml", "sheet.main") + type("xl/styles.xml", "styles") + types + "</Types>";
    }

    private static String type(String path, String type) {
        return "<Override PartName=\"/" + path + "\" ContentType=\"" + TYPE + type + "+xml\"/>";
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
