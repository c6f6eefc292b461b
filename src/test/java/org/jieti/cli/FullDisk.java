package org.jieti.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Replaces a result on a small disk with ever more room, and prints what came of it. */
final class FullDisk {

    private static final int PAGE = 4096;
    private static final int MOST_LEFT = 40;

    private final Path sheets;
    private final Path disk;
    private final Path result;
    private final String format;

    private FullDisk(Path sheets, Path disk, String format) {
        this.format = format;
        this.sheets = sheets;
        this.disk = disk;
        this.result = disk.resolve("result");
    }

    /**
     * Tries it.
     *
     * @param args the folder of the sheets, that of the disk, and what is short: {@code bytes} or {@code names}, and the format of the report
     */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        FullDisk full = new FullDisk(Path.of(args[0]), Path.of(args[1]), args[3]);
        for (int left = 0; left < MOST_LEFT; left++) {
            out.println(full.tried(args[2].equals("bytes"), left, false));
            out.println(full.tried(args[2].equals("bytes"), left, true));
        }
    }

    private String tried(boolean isOfBytes, int left, boolean hasEarlier) throws IOException {
        empty(disk);
        Map<String, String> before = new TreeMap<>();
        if (hasEarlier) {
            run("july.csv");
            before = content();
        }
        List<Path> filling = fill(isOfBytes);
        give(filling, left);
        Cli.Result run = run("june.csv");
        Map<String, String> after = content();
        String seen = after.equals(before) ? "earlier" : whole(after) ? "new" : "mixed";
        boolean isClean = !Files.exists(disk.resolve(".result.jieti")) && !Files.exists(result.resolve(".jieti"));
        return String.join(
                " ",
                String.valueOf(run.status()),
                seen,
                isClean ? "clean" : "littered",
                run.status() > 3 ? run.err() : "",
                run.status() == 3 && !run.err().contains("[output-unwritable]") ? run.err() : "");
    }

    private Cli.Result run(String sheet) {
        return Cli.inPipe().run("assess", sheets.resolve(sheet), "-o", result, "--quiet", "--format", format);
    }

    private boolean whole(Map<String, String> content) {
        return content.size() == 5
                && content.values().stream().noneMatch(text -> text.contains("2010-07"))
                && content.getOrDefault("run.json", "").endsWith("}\n");
    }

    private Map<String, String> content() throws IOException {
        Map<String, String> content = new TreeMap<>();
        if (Files.exists(result)) {
            try (Stream<Path> files = Files.list(result)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    content.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
        return content;
    }

    /** Files that take all the room there is: of a page each, or, if names are short, empty ones. */
    private List<Path> fill(boolean isOfBytes) throws IOException {
        List<Path> filling = new ArrayList<>();
        Path folder = Files.createDirectory(disk.resolve("filling"));
        try {
            while (true) {
                Path one = folder.resolve(String.valueOf(filling.size()));
                filling.add(one);
                Files.write(one, new byte[isOfBytes ? PAGE : 0]);
            }
        } catch (IOException full) {
            return filling;
        }
    }

    private static void give(List<Path> filling, int left) throws IOException {
        for (int i = 0; i < left && i < filling.size(); i++) {
            Files.deleteIfExists(filling.get(i));
        }
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (Files.isDirectory(file)) {
                    empty(file);
                }
                Files.delete(file);
            }
        }
    }
}
