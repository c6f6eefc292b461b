package org.jieti.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jieti.input.Reading;
import picocli.CommandLine.Option;

/** The options that say how sheets are to be read. */
final class ReadingMixin {

    /** What a command that reads sheets takes for one. */
    static final String SHEETS =
            "A CSV or XLSX file, a sheet of a workbook (a.xlsx#June), a folder of files, or - for stdin.";

    @Option(
            names = "--fill-down",
            description = "A key that is blank is that of the row above, as where merged cells were exported.")
    private boolean isFilledDown;

    Reading reading() {
        return new Reading(isFilledDown);
    }

    /** What was given, by the long names of the options. */
    Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        if (isFilledDown) {
            given.put("fill-down", "true");
        }
        return given;
    }
}
