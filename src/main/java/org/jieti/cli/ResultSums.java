package org.jieti.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Money;
import org.jieti.domain.Resource;
import org.jieti.domain.Term;
import org.jieti.problem.Problem;
import org.jieti.report.LineColumns;
import org.jieti.report.RecordedRun;
import org.jieti.report.SurchargeColumns;
import org.jieti.report.Wording;
import org.jieti.report.csv.WrittenRows;

/** Adds up the sheets of a result anew, and holds them to each other and to the record. */
final class ResultSums {

    private static final Pattern YUAN = Pattern.compile("-?\\d+\\.\\d\\d");
    private static final String TOTAL = "total";

    private final Path folder;
    private final RecordedRun run;
    private final Dictionary dictionary;
    private final List<Problem> found = new ArrayList<>();
    private final Map<Resource, Money> byRows = new EnumMap<>(Resource.class);
    private final Map<Resource, Money> byLines = new EnumMap<>(Resource.class);
    private final Map<String, Money> byLevy = new TreeMap<>();

    ResultSums(Path folder, RecordedRun run, Dictionary dictionary) {
        this.folder = folder;
        this.run = run;
        this.dictionary = dictionary;
    }

    /** What each row of a file is given to. */
    private interface Taker {
        void take(List<String> cells, long line);
    }

    List<Problem> differences() throws IOException {
        addRows();
        if (run.outputs().containsKey(OutputFolder.LINES)) {
            addLines();
        }
        long[] rejects = new long[1];
        read(OutputFolder.REJECTS, 0, (cells, line) -> rejects[0]++);
        compareCount("rows_rejected", OutputFolder.REJECTS, rejects[0]);
        long used = run.counts().getOrDefault("rows_read", 0L) - run.counts().getOrDefault("rows_rejected", 0L);
        compareCount("rows_used", OutputFolder.RECORD, used);
        return found;
    }

    private boolean hasBase() {
        return run.options().containsKey(AssessCommand.WITH_BASE);
    }

    private void addRows() throws IOException {
        List<String> headers = new SurchargeColumns(dictionary, hasBase()).headers();
        int total = headers.indexOf(TOTAL);
        long[] counts = new long[2];
        Money[] sum = {Money.ZERO};
        read(OutputFolder.SURCHARGES, headers.size(), (cells, line) -> {
            Money ofRow = Money.ZERO;
            for (Resource resource : Resource.told(hasBase())) {
                Money owed = yuan(cells.get(headers.indexOf(resource.column())), OutputFolder.SURCHARGES, line);
                byRows.merge(resource, owed, Money::plus);
                ofRow = ofRow.plus(owed);
            }
            compareRow(ofRow, yuan(cells.get(total), OutputFolder.SURCHARGES, line), line);
            sum[0] = sum[0].plus(ofRow);
            counts[0]++;
            counts[1] += cells.get(total + 1).equals("0") ? 0 : 1;
        });
        compareCount("enterprise_periods", OutputFolder.SURCHARGES, counts[0]);
        compareCount("enterprise_periods_undetermined", OutputFolder.SURCHARGES, counts[1]);
        compareCount("enterprise_periods_priced", OutputFolder.SURCHARGES, counts[0] - counts[1]);
        compareSum(TOTAL, OutputFolder.SURCHARGES, sum[0]);
    }

    private void addLines() throws IOException {
        List<String> headers = new LineColumns(dictionary, new Wording(Locale.ENGLISH)).headers();
        Map<String, Long> statuses = new TreeMap<>();
        read(OutputFolder.LINES, headers.size(), (cells, line) -> {
            Money amount = yuan(cells.get(headers.indexOf("amount")), OutputFolder.LINES, line);
            String levy = cells.get(headers.indexOf("levy"));
            Optional<Term> known = dictionary.vocabulary("levy").find(levy);
            byLevy.merge(known.map(Term::code).orElse(levy), amount, Money::plus);
            known.ifPresent(term -> byLines.merge(Resource.ofLevy(term), amount, Money::plus));
            statuses.merge(cells.get(headers.indexOf("status")), 1L, Long::sum);
        });
        for (Resource resource : Resource.values()) {
            Money rows = byRows.getOrDefault(resource, Money.ZERO);
            Money lines = byLines.getOrDefault(resource, Money.ZERO);
            if (!rows.equals(lines)) {
                found.add(Difference.in(
                        folder.resolve(OutputFolder.SURCHARGES), "lines", resource.column(), rows, lines));
            }
        }
        TreeSet<String> levies = new TreeSet<>(run.totals().keySet());
        levies.remove(TOTAL);
        levies.addAll(byLevy.keySet());
        levies.forEach(levy -> compareSum(levy, OutputFolder.LINES, byLevy.getOrDefault(levy, Money.ZERO)));
        if (Locale.ENGLISH.getLanguage().equals(run.options().getOrDefault("lang", Locale.ENGLISH.getLanguage()))) {
            statuses.forEach((status, count) -> compareCount("lines_" + status, OutputFolder.LINES, count));
        }
    }

    private void compareRow(Money resources, Money total, long line) {
        if (!resources.equals(total)) {
            found.add(Difference.at(folder.resolve(OutputFolder.SURCHARGES), line, "row", total, resources));
        }
    }

    private void compareSum(String what, String file, Money sum) {
        String recorded = run.totals().getOrDefault(what, Money.ZERO.toString());
        if (!recorded.equals(sum.toString())) {
            found.add(Difference.in(folder.resolve(OutputFolder.RECORD), "sum", what, recorded, file, sum));
        }
    }

    private void compareCount(String what, String file, long count) {
        long recorded = run.counts().getOrDefault(what, 0L);
        if (recorded != count) {
            found.add(Difference.in(folder.resolve(OutputFolder.RECORD), "count", what, recorded, file, count));
        }
    }

    private Money yuan(String cell, String file, long line) {
        if (cell.isEmpty()) {
            return Money.ZERO;
        }
        if (!YUAN.matcher(cell).matches()) {
            found.add(Difference.at(folder.resolve(file), line, "amount", cell));
            return Money.ZERO;
        }
        return Money.parse(cell);
    }

    /** Reads what stands below the headers; a row that lacks cells is told and left out. */
    private void read(String name, int columns, Taker taker) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            return;
        }
        try (WrittenRows rows = new WrittenRows(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            for (boolean isHeader = true; rows.hasNext(); isHeader = false) {
                List<String> cells = rows.next();
                if (!isHeader && cells.size() >= columns) {
                    taker.take(cells, rows.line());
                } else if (!isHeader) {
                    found.add(Difference.at(file, rows.line(), "cells", cells.size(), columns));
                }
            }
        } catch (IOException unreadable) {
            found.add(Difference.in(file, "unreadable", String.valueOf(unreadable.getMessage())));
        }
    }
}
