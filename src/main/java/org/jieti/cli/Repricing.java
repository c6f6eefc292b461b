package org.jieti.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jieti.problem.Problem;
import org.jieti.report.RecordedRun;
import org.jieti.report.RunRecord.Input;
import org.jieti.report.json.RunReader;

/** Prices the sheets of an earlier run again, with the same options, and holds the two results to each other byte by byte. */
final class Repricing {

    private static final int MOST_TOLD_OF_A_FILE = 10;

    private final Path folder;
    private final RecordedRun run;
    private final List<String> sheets;
    private final List<Path> schedules;
    private final Console console;
    private final List<Problem> found = new ArrayList<>();

    /** That the sheets cannot be priced now; why was told. */
    static final class Impossible extends IOException {

        private static final long serialVersionUID = 1;
    }

    Repricing(Path folder, RecordedRun run, List<String> sheets, List<Path> schedules, Console console) {
        this.folder = folder;
        this.run = run;
        this.sheets = sheets;
        this.schedules = schedules;
        this.console = console;
    }

    List<Problem> differences() throws IOException {
        Path again = Files.createTempDirectory("jieti-verify-");
        try {
            price(again);
            compareRecords(again);
            for (String name : run.outputs().keySet()) {
                if (Files.isRegularFile(folder.resolve(name)) && Files.isRegularFile(again.resolve(name))) {
                    compare(folder.resolve(name), again.resolve(name));
                }
            }
        } finally {
            try (Stream<Path> files = Files.list(again)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(again);
        }
        return found;
    }

    private void price(Path again) throws IOException {
        boolean isAssessed = run.outputs().containsKey(OutputFolder.SURCHARGES);
        if (!isAssessed || run.options().containsKey(RebillCommand.EARLIER)) {
            throw new WrongUsage(isAssessed ? "verify-rebilled" : "verify-compared", folder);
        }
        List<String> args = new ArrayList<>(List.of("assess", "--quiet", "-o", again.toString()));
        run.options().forEach((name, value) -> {
            args.add("--" + name);
            if (!value.equals("true")) {
                args.add(value);
            }
        });
        for (Format format : Format.values()) {
            if (format != Format.csv && run.outputs().containsKey(format.file())) {
                args.addAll(List.of("--format", format.name()));
            }
        }
        schedules.forEach(path -> args.addAll(List.of("--schedules", path.toString())));
        args.addAll(sheets);
        int status = Main.run(silent(), args.toArray(String[]::new));
        if (status > ExitStatus.DONE_IN_PART.code()) {
            Main.run(console, args.toArray(String[]::new));
            throw new Impossible();
        }
    }

    /** At the time of the first run, and unheard. */
    private Console silent() {
        return new Console(
                InputStream.nullInputStream(),
                Writer.nullWriter(),
                new java.io.PrintWriter(Writer.nullWriter()),
                Clock.fixed(run.started(), ZoneOffset.UTC),
                Optional.empty(),
                false);
    }

    private void compareRecords(Path again) throws IOException {
        try (Reader in = Files.newBufferedReader(again.resolve(OutputFolder.RECORD), StandardCharsets.UTF_8)) {
            RecordedRun now = RunReader.read(in).orElseThrow(Impossible::new);
            compare("version", Map.of("jieti", run.version()), Map.of("jieti", now.version()));
            compare("sheet", digests(run), digests(now));
            compare("schedule", run.schedules(), now.schedules());
            compare("option", run.options(), now.options());
            compare("total", run.totals(), now.totals());
            compare("total", texts(run.counts()), texts(now.counts()));
        }
    }

    /** The sheets by their content: they may lie elsewhere now. */
    private static Map<String, String> digests(RecordedRun run) {
        Map<String, String> digests = new LinkedHashMap<>();
        run.inputs().stream()
                .sorted(Comparator.comparing(Input::digest))
                .forEach(input -> digests.put(
                        Optional.ofNullable(Path.of(input.file()).getFileName())
                                .orElse(Path.of(""))
                                .toString(),
                        input.digest()));
        return digests;
    }

    private static Map<String, String> texts(Map<String, Long> counts) {
        Map<String, String> texts = new LinkedHashMap<>();
        counts.forEach((name, count) -> texts.put(name, String.valueOf(count)));
        return texts;
    }

    private void compare(String kind, Map<String, String> before, Map<String, String> now) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(now.keySet());
        for (String name : names) {
            String was = before.getOrDefault(name, "–");
            String is = now.getOrDefault(name, "–");
            if (!was.equals(is)) {
                found.add(Difference.in(folder.resolve(OutputFolder.RECORD), kind, name, was, is));
            }
        }
    }

    private void compare(Path file, Path again) throws IOException {
        if (Files.mismatch(file, again) < 0) {
            return;
        }
        if (!file.toString().endsWith(".csv")) {
            found.add(Difference.in(file, "anew"));
            return;
        }
        try (BufferedReader was = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                BufferedReader is = Files.newBufferedReader(again, StandardCharsets.UTF_8)) {
            compareLines(file, was, is);
        }
    }

    private void compareLines(Path file, BufferedReader was, BufferedReader is) throws IOException {
        String before = was.readLine();
        String now = is.readLine();
        int told = 0;
        for (long line = 1; (before != null || now != null) && told < MOST_TOLD_OF_A_FILE; line++) {
            if (!Objects.equals(before, now)) {
                told++;
                found.add(Difference.at(
                        file,
                        line,
                        "line",
                        Objects.requireNonNullElse(before, "–"),
                        Objects.requireNonNullElse(now, "–")));
            }
            before = was.readLine();
            now = is.readLine();
        }
    }
}
