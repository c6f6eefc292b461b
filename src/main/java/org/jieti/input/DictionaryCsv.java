package org.jieti.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A file of the dictionary as it is written. Rows with the same first value stand together. */
final class DictionaryCsv {

    private static final String APART_BY = "vocabulary";

    /** The one part of a file that is not apart. */
    private static final String WHOLE = "";

    private final List<String> header;
    private final Map<String, Supplier<List<List<String>>>> parts = new LinkedHashMap<>();

    DictionaryCsv(byte[] bytes) throws IOException {
        List<List<String>> records = records(bytes);
        header = records.get(0);
        Map<String, List<List<String>>> rows = new LinkedHashMap<>();
        String last = WHOLE;
        for (List<String> record : records.subList(1, records.size())) {
            String part = header.get(0).equals(APART_BY) ? record.get(0) : WHOLE;
            if (!part.equals(last) && rows.containsKey(part)) {
                throw new IllegalStateException("rows do not stand together: " + part);
            }
            rows.computeIfAbsent(part, name -> new ArrayList<>()).add(record);
            last = part;
        }
        rows.forEach((part, values) -> parts.put(part, () -> values));
    }

    private static List<List<String>> records(byte[] bytes) throws IOException {
        try (CSVParser parser = CSVParser.parse(new String(bytes, StandardCharsets.UTF_8), CSVFormat.DEFAULT)) {
            List<List<String>> records = new ArrayList<>();
            for (CSVRecord one : parser) {
                records.add(one.toList());
            }
            return records;
        }
    }

    List<String> header() {
        return header;
    }

    /** The values of the rows, apart by vocabulary if they are terms. */
    Map<String, Supplier<List<List<String>>>> parts() {
        return parts;
    }
}
