package org.jieti.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Adds up a result in whole fen, and compares results. */
final class Totals {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String TOLD = "totals.csv";
    private static final List<String> RESOURCES = List.of("electricity", "water", "total");

    private Totals() {}

    /**
     * The fen of each resource and in all, and of each levy if there are lines.
     *
     * @throws IllegalStateException if the totals that were told are others than the rows come to
     */
    static SortedMap<String, Long> of(Path result, boolean withLines) throws IOException {
        SortedMap<String, Long> fen = new TreeMap<>();
        try (CSVParser rows = open(result.resolve("surcharges.csv"))) {
            for (CSVRecord row : rows) {
                RESOURCES.forEach(resource -> fen.merge(resource, fen(row.get(resource)), Math::addExact));
            }
        }
        if (Files.exists(result.resolve(TOLD))) {
            requireTold(result.resolve(TOLD), fen);
        }
        if (withLines) {
            try (CSVParser rows = open(result.resolve("lines.csv"))) {
                for (CSVRecord row : rows) {
                    fen.merge(row.get("levy"), fen(row.get("amount")), Math::addExact);
                }
            }
        }
        return fen;
    }

    private static void requireTold(Path told, SortedMap<String, Long> fen) throws IOException {
        try (CSVParser rows = open(told)) {
            CSVRecord totals = rows.iterator().next();
            for (String resource : RESOURCES) {
                if (fen(totals.get(resource)) != fen.get(resource)) {
                    throw new IllegalStateException(
                            told + " tells " + totals.get(resource) + " of " + resource + ", but rows come to " + fen);
                }
            }
        }
    }

    private static CSVParser open(Path file) throws IOException {
        Reader in = Files.newBufferedReader(file);
        in.mark(1);
        if (in.read() != BYTE_ORDER_MARK) {
            in.reset();
        }
        return CSVParser.parse(in, FORMAT);
    }

    /** Amounts have two decimals, always. */
    private static long fen(String yuan) {
        int point = yuan.length() - 3;
        if (point < 1 || yuan.charAt(point) != '.') {
            throw new IllegalArgumentException("not an amount to the fen: '" + yuan + "'");
        }
        return Long.parseLong(yuan.substring(0, point) + yuan.substring(point + 1));
    }
}
