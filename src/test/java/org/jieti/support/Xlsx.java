package org.jieti.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together from its parts, so that tests have every byte of it in hand. */
public final class Xlsx {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Map<String, UnaryOperator<String>> changes = new LinkedHashMap<>();
    private final List<String> formats = new ArrayList<>();
    private String attributes = "";

    /** A cell as its XML: attributes after its place, and what is in it. */
    public record Raw(String attributes, String content) {}

    private Xlsx() {}

    /** A workbook of one sheet; its cells are texts, numbers or {@link Raw}. */
    public static Xlsx of(String sheet, Object[]... rows) {
        return new Xlsx().and(sheet, rows);
    }

    public Xlsx and(String sheet, Object[]... rows) {
        return andHidden(sheet, "visible", rows);
    }

    public Xlsx andHidden(String sheet, String state, Object[]... rows) {
        StringBuilder xml = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        for (int i = 0; i < rows.length; i++) {
            xml.append(row(i + 1, rows[i]));
        }
        return andXml(sheet, state, xml.append("</sheetData></worksheet>").toString());
    }

    /** A sheet of which the test writes the XML. */
    public Xlsx andXml(String sheet, String state, String xml) {
        int number = sheets.size() + 1;
        sheets.put(
                sheet,
                "<sheet name=\"" + sheet + "\" sheetId=\"" + number + "\" state=\"" + state + "\" r:id=\"rId" + number
                        + "\"/>");
        return with("xl/worksheets/sheet" + number + ".xml", xml);
    }

    /** The place of a cell in the first column is A1 and so on. */
    private static String row(int number, Object... cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            String place = (char) ('A' + i) + Integer.toString(number);
            if (cells[i] instanceof Raw raw) {
                row.append("<c r=\"" + place + "\" " + raw.attributes() + ">" + raw.content() + "</c>");
            } else if (cells[i] instanceof Number) {
                row.append("<c r=\"" + place + "\"><v>" + cells[i] + "</v></c>");
            } else {
                String text = cells[i].toString().replace("&", "&amp;").replace("<", "&lt;");
                row.append("<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>");
            }
        }
        return row.append("</row>").toString();
    }

    /** A part of its own. */
    public Xlsx with(String part, String text) {
        parts.put(part, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** A format; cells name it by {@code s="1"} for the first. */
    public Xlsx withFormat(int id, String words) {
        formats.add("<numFmt numFmtId=\"" + id + "\" formatCode=\"" + words.replace("\"", "&quot;") + "\"/>");
        return this;
    }

    /** A format that every spreadsheet knows by its number. */
    public Xlsx withFormat(int id) {
        formats.add("<xf numFmtId=\"" + id + "\"/>");
        return this;
    }

    /** Days are counted from 1904, as on old Macintoshes. */
    public Xlsx from1904() {
        attributes = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    /** The same workbook with a part changed. */
    public Xlsx changed(String part, UnaryOperator<String> change) {
        changes.put(part, change);
        return this;
    }

    /** The file. */
    public byte[] bytes() {
        StringBuilder relations = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 1; i <= sheets.size(); i++) {
            relations.append("<Relationship Id=\"rId" + i + "\" Target=\"worksheets/sheet" + i + ".xml\"/>");
        }
        Map<String, byte[]> all = new LinkedHashMap<>();
        put(all, "[Content_Types].xml", contentTypes());
        put(
                all,
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\">" + attributes + "<sheets>"
                        + String.join("", sheets.values()) + "</sheets></workbook>");
        put(all, "xl/_rels/workbook.xml.rels", relations + "</Relationships>");
        if (!formats.isEmpty()) {
            put(all, "xl/styles.xml", styles());
        }
        all.putAll(parts);
        changes.forEach((part, change) ->
                put(all, part, change.apply(new String(all.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8))));
        return zip(all);
    }

    private String contentTypes() {
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + type + "sheet.main+xml\"/>"
                + (parts.containsKey("xl/sharedStrings.xml")
                        ? "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + type + "sharedStrings+xml\"/>"
                        : "")
                + (formats.isEmpty()
                        ? ""
                        : "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + type + "styles+xml\"/>")
                + "</Types>";
    }

    private String styles() {
        StringBuilder own = new StringBuilder();
        StringBuilder used = new StringBuilder("<xf numFmtId=\"0\"/>");
        for (String format : formats) {
            if (format.startsWith("<xf")) {
                used.append(format);
            } else {
                own.append(format);
                used.append(format.replaceAll("<numFmt (numFmtId=\"\\d+\").*", "<xf $1/>"));
            }
        }
        return "<styleSheet xmlns=\"" + MAIN + "\"><numFmts>" + own + "</numFmts><cellXfs>" + used
                + "</cellXfs></styleSheet>";
    }

    private static void put(Map<String, byte[]> parts, String name, String text) {
        parts.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Parts in a file. */
    public static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }
}
