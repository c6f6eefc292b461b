package org.jieti.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;

/** Times jieti beside DuckDB on sheets of several sizes, and their starts beside a greeting; see {@link Options}. */
final class Benchmark {

    private static final String YARDSTICK = "DuckDB";
    private static final String GREETING = "Java hello";
    private static final long START_ROWS = 10;
    private static final int LEAST_STARTS = 11;

    private final Options options;
    private final Table table = new Table(System.out);

    private Benchmark(Options options) {
        this.options = options;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Options options = Options.ofProperties();
        Files.createDirectories(options.folder());
        Benchmark benchmark = new Benchmark(options);
        benchmark.starts();
        for (long rows : options.sizes()) {
            for (boolean lines : options.lines()) {
                benchmark.size(rows, lines);
            }
        }
    }

    private void starts() throws IOException, InterruptedException {
        List<Contestant> contestants = new ArrayList<>();
        contestants.add(new Contestant(
                GREETING, false, java(Hello.class), options.folder().resolve("hello")));
        contestants.addAll(contestants(sheet(START_ROWS), true));
        int runs = Math.max(options.runs(), LEAST_STARTS);
        table.print("Start: " + START_ROWS + " rows, " + runs + " runs", measure(contestants, runs), GREETING);
    }

    private void size(long rows, boolean lines) throws IOException, InterruptedException {
        Path sheet = sheet(rows);
        List<Contestant> contestants = contestants(sheet, lines);
        Map<String, Measurement> medians = measure(contestants, options.runs());
        String title = String.format(
                "%,d rows, %,d bytes each; %s; %d runs; %d processors",
                rows,
                Files.size(sheet) / rows,
                lines ? "surcharges and lines" : "surcharges alone",
                options.runs(),
                Runtime.getRuntime().availableProcessors());
        table.print(title, medians, YARDSTICK);
        compare(contestants);
    }

    private Path sheet(long rows) throws IOException {
        Path sheet = options.folder().resolve("usage-" + rows + ".csv");
        SheetGenerator.write(sheet, rows);
        return sheet;
    }

    private List<Contestant> contestants(Path sheet, boolean lines) throws IOException {
        List<Contestant> contestants = new ArrayList<>();
        if (options.who().contains("jieti")) {
            Path result = options.folder().resolve("jieti");
            List<String> command =
                    new ArrayList<>(List.of(options.jieti(), "assess", sheet.toString(), "-o", result.toString()));
            if (!lines) {
                command.add("--no-lines");
            }
            command.addAll(options.assess());
            contestants.add(new Contestant("jieti", lines, command, result));
        }
        if (options.who().contains("duckdb")) {
            Path result = options.folder().resolve("duckdb");
            Path driver = DuckDbDriver.unpacked(
                    home(DuckDBDriver.class), options.folder().resolve("duckdb-driver"));
            List<String> command = java(DuckDbScript.class, driver);
            command.addAll(List.of(sheet.toString(), result.toString()));
            if (!lines) {
                command.add("--no-lines");
            }
            if (!options.totals()) {
                command.add("--no-totals");
            }
            contestants.add(new Contestant(YARDSTICK, lines, command, result));
        }
        return contestants;
    }

    /** A program of this package in a Java of its own, with the options of jieti's launcher and no jar that it does not need. */
    private static List<String> java(Class<?> program, Path... needs) {
        String classPath = Stream.concat(Stream.of(home(program)), Arrays.stream(needs))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath,
                program.getName()));
    }

    /** The jar or folder that holds a class. */
    private static Path home(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    /** In turns, so that whatever else the machine does meets everybody. */
    private Map<String, Measurement> measure(List<Contestant> contestants, int runs)
            throws IOException, InterruptedException {
        Map<String, List<Measurement>> measured = new LinkedHashMap<>();
        for (int run = 0; run < runs; run++) {
            for (Contestant one : contestants) {
                delete(one.result());
                measured.computeIfAbsent(one.name(), first -> new ArrayList<>())
                        .add(WholeProcess.run(one.command(), options.folder().resolve("errors.txt")));
            }
        }
        Map<String, Measurement> medians = new LinkedHashMap<>();
        measured.forEach((name, one) -> medians.put(name, Measurement.median(one)));
        return medians;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** A time counts only if both came to the same, to the fen. */
    private static void compare(List<Contestant> contestants) throws IOException {
        Map<String, SortedMap<String, Long>> totals = new LinkedHashMap<>();
        for (Contestant one : contestants) {
            totals.put(one.name(), Totals.of(one.result(), one.lines()));
        }
        if (totals.values().stream().distinct().count() > 1) {
            throw new IllegalStateException("different totals, in fen: " + totals);
        }
        totals.values().stream()
                .findFirst()
                .ifPresent(fen -> System.out.println(
                        (totals.size() > 1 ? "the same totals, in fen: " : "totals, in fen: ") + fen));
    }
}
