package org.jieti.spark;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jieti.report.RecordedRun;
import org.jieti.report.RunRecord;
import org.jieti.report.json.RunReader;

/**
 * What a run came to, in whatever order it was written.
 *
 * @param surcharges the headers, then the rows in some order that is always the same
 */
record Answer(
        List<List<String>> surcharges,
        List<List<String>> lines,
        List<List<String>> rejects,
        Map<String, Long> counts,
        Map<String, String> totals,
        List<RunRecord.Input> inputs,
        Map<String, String> schedules,
        Map<String, String> options) {

    private static final String MARK = "\uFEFF";

    /** What the command wrote. */
    static Answer ofCommand(Path folder) throws IOException {
        return of(
                folder,
                List.of(folder.resolve("surcharges.csv")),
                List.of(folder.resolve("lines.csv")),
                List.of(folder.resolve("rejects.csv")));
    }

    /** What the job wrote as CSV. */
    static Answer ofJob(Path folder) throws IOException {
        return of(
                folder,
                parts(folder.resolve("surcharges")),
                parts(folder.resolve("lines")),
                parts(folder.resolve("rejects")));
    }

    static List<Path> parts(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    private static Answer of(Path folder, List<Path> surcharges, List<Path> lines, List<Path> rejects)
            throws IOException {
        RecordedRun run = record(folder);
        return new Answer(
                rows(surcharges),
                rows(lines),
                rows(rejects),
                run.counts(),
                run.totals(),
                run.inputs(),
                run.schedules(),
                run.options());
    }

    static RecordedRun record(Path folder) throws IOException {
        try (Reader in = Files.newBufferedReader(folder.resolve("run.json"))) {
            return RunReader.read(in).orElseThrow();
        }
    }

    private static List<List<String>> rows(List<Path> files) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        List<String> headers = List.of();
        for (Path file : files) {
            List<List<String>> own = rows(file);
            headers = own.get(0);
            rows.addAll(own.subList(1, own.size()));
        }
        rows.sort(Comparator.comparing(row -> String.join("\u0000", row)));
        rows.add(0, headers);
        return rows;
    }

    private static List<List<String>> rows(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        String text = Files.readString(file);
        for (CSVRecord row : CSVFormat.DEFAULT.parse(new java.io.StringReader(text.replaceFirst("^" + MARK, "")))) {
            rows.add(row.toList());
        }
        return rows;
    }
}
