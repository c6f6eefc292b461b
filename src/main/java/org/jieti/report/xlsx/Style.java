package org.jieti.report.xlsx;

/** How cells look, in the order in which the workbook lists it. */
enum Style {
    TEXT("0", 0, 0, 0, "/>"),
    /** A text that would be taken for a formula if someone typed it; it stays a text when its cell is edited. */
    GUARDED("0", 0, 0, 0, " quotePrefix=\"1\"/>"),
    HEADER("0", 1, 2, 1, "/>"),
    TITLE("0", 2, 0, 0, "/>"),
    HEADING("0", 1, 0, 1, "/>"),
    COUNT("164", 0, 0, 0, "/>"),
    FIGURE("165", 0, 0, 0, "/>"),
    YUAN("166", 0, 0, 0, "/>"),
    /** An amount that no formula of a spreadsheet comes to. */
    GIVEN("166", 3, 3, 0, "/>"),
    SUM("166", 1, 0, 0, "/>"),
    DATE("167", 0, 0, 0, "><alignment horizontal=\"left\"/></xf>");

    /** The blank behind a number keeps it from the text of the next column. */
    private static final String FORMATS = """
            <numFmts count="4"><numFmt numFmtId="164" formatCode="#,##0_ "/><numFmt numFmtId="165" formatCode="#,##0.0#####_ "/>\
            <numFmt numFmtId="166" formatCode="#,##0.00_ "/><numFmt numFmtId="167" formatCode="yyyy\\-mm\\-dd"/></numFmts>""";

    private static final String FONTS = """
            <fonts count="4"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>\
            <font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>\
            <font><b/><sz val="14"/><name val="Calibri"/><family val="2"/></font>\
            <font><i/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>""";

    private static final String FILLS = """
            <fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
            <fill><patternFill patternType="solid"><fgColor rgb="FFE8ECF1"/></patternFill></fill>\
            <fill><patternFill patternType="solid"><fgColor rgb="FFFFF4CE"/></patternFill></fill></fills>""";

    private static final String BORDERS = """
            <borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>\
            <border><left/><right/><top/><bottom style="thin"><color rgb="FF8A94A0"/></bottom><diagonal/></border></borders>""";

    private final String xml;

    Style(String format, int font, int fill, int border, String rest) {
        this.xml = "<xf numFmtId=\"" + format + "\" fontId=\"" + font + "\" fillId=\"" + fill + "\" borderId=\""
                + border + "\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\""
                + rest;
    }

    /** By which cells name it. */
    @SuppressWarnings("EnumOrdinal") // the workbook, too, knows it by its place in the list
    int number() {
        return ordinal();
    }

    /** All of them, as the part of the workbook that they are. */
    static String sheet() {
        StringBuilder cells = new StringBuilder();
        for (Style style : values()) {
            cells.append(style.xml);
        }
        return "<styleSheet xmlns=\"" + WorkbookFile.MAIN + "\">" + FORMATS + FONTS + FILLS + BORDERS
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"" + values().length + "\">" + cells + "</cellXfs>"
                + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";
    }
}
