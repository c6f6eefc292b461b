package org.jieti.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jieti.input.Reading;
import picocli.CommandLine.Option;

/** The options that say how sheets are to be read. */
public final class ReadingMixin {

    @Option(names = "--fill-down")
    private boolean isFilledDown;

    public Reading reading() {
        return new Reading(isFilledDown);
    }

    /** What was given, by the long names of the options. */
    public Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        if (isFilledDown) {
            given.put("fill-down", "true");
        }
        return given;
    }
}
