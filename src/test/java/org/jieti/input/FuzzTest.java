package org.jieti.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jieti.domain.Case;
import org.jieti.domain.Facts;
import org.jieti.domain.Grain;
import org.jieti.problem.Problems;
import org.jieti.problem.Reject;
import org.jieti.support.Seeded;
import org.junit.jupiter.api.Test;

/**
 * Whatever bytes come, a file is read or refused with a reason, in no time, and no row of it is lost. {@code -Djieti.fuzz=2000000} tries two million files.
 */
final class FuzzTest {

    private static final int FILES = Integer.getInteger("jieti.fuzz", 6000);
    private static final long LONGEST = 1_000_000_000L;

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final SheetReader READER = new SheetReader(ReadSheet.DICTIONARY);

    /** How many files were read, how many refused, and how many rows were good and refused. */
    private long read;

    private long refused;
    private long good;
    private long bad;
    private long inOnePass;

    @Test
    void everyFileIsReadOrRefusedAndNoRowIsLost() {
        Seeded.times(FILES, seeded -> {
            boolean isFilledDown = seeded.chance(4);
            SheetFile file = SheetFile.of("fuzz", MutatedFile.of(seeded)).readAs(new Reading(isFilledDown));
            long start = CLOCK.getCurrentThreadCpuTime();

            try {
                check(file);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }

            assertThat(CLOCK.getCurrentThreadCpuTime() - start)
                    .as("nanoseconds")
                    .isLessThan(LONGEST);
        });
        // Neither all files are good nor all are bad, or nothing is shown.
        if (Long.getLong("jieti.seed") == null && FILES >= 6000) {
            assertThat(read).isGreaterThan(FILES / 4);
            assertThat(refused).isGreaterThan(FILES / 10);
            assertThat(good).isGreaterThan(FILES / 2);
            assertThat(bad).isGreaterThan(FILES / 4);
            assertThat(inOnePass).isGreaterThan(FILES / 100);
        }
    }

    private void check(SheetFile file) throws IOException {
        Problems problems = new Problems();
        List<SheetRows> sheets = READER.read(file, problems, new Problems());
        if (sheets.isEmpty()) {
            assertThat(problems.isEmpty()).as("refused with a reason").isFalse();
            refused++;
            assertThat(streamed(file)).as("read in one pass").isEmpty();
            return;
        }
        read++;
        for (SheetRows sheet : sheets) {
            assertPlaces(sheet);
            assertCases(sheet);
            good += sheet.rows().size();
            bad += sheet.rejects().size();
        }
        if (isText(sheets.get(0))) {
            assertThat(sheets).hasSize(1);
            assertThat(problems.isEmpty()).isTrue();
            SheetRows sheet = sheets.get(0);
            assertThat(sheet.count() + sheet.totals().size())
                    .isEqualTo(records(file, sheet.sheet().form()));
            streamed(file).ifPresent(told -> assertSame(told, sheet));
        }
    }

    private static boolean isText(SheetRows sheet) {
        return sheet.sheet().form().encoding().isPresent();
    }

    private static void assertPlaces(SheetRows sheet) {
        for (Reject reject : sheet.rejects()) {
            assertThat(reject.faults()).isNotEmpty();
            assertThat(reject.faults())
                    .allSatisfy(fault -> assertThat(fault.problem().location().line())
                            .isGreaterThan(sheet.sheet().form().headerLine()));
        }
    }

    /** Every good row is part of a case or refused while joining. */
    private static void assertCases(SheetRows sheet) {
        CaseBuilder builder = new CaseBuilder(ReadSheet.DICTIONARY, Facts.NONE);
        List<Case> cases = builder.cases(List.of(sheet));
        if (sheet.sheet().grain() != Grain.USAGE) {
            return;
        }
        Set<List<String>> refusedCells = new HashSet<>();
        builder.rejects().forEach(reject -> refusedCells.add(reject.cells()));
        Set<String> expected = new HashSet<>();
        for (Row row : sheet.rows()) {
            if (!refusedCells.contains(row.cells())) {
                expected.add(row.facts().words(ReadSheet.field("enterprise_id")).orElseThrow() + " "
                        + row.facts().period(ReadSheet.field("period")));
            }
        }
        assertThat(cases.stream().map(one -> one.enterprise() + " " + one.period()))
                .containsAll(expected);
        assertThat(cases.size() + builder.rejects().size())
                .isLessThanOrEqualTo(sheet.rows().size());
    }

    /** The rows below the headers that are not blank, by the library's own reckoning. */
    private static long records(SheetFile file, SheetForm form) throws IOException {
        String encoding = form.encoding().orElseThrow().replace(" BOM", "");
        char delimiter = form.delimiter().filter(found -> found != '，').orElse(',');
        String text;
        try (InputStream in = file.open()) {
            text = new String(in.readAllBytes(), Charset.forName(encoding));
        }
        String unmarked = text.startsWith("\uFEFF") && !encoding.equals("GB18030") ? text.substring(1) : text;
        long records = 0;
        try (CSVParser parser = CSVParser.parse(
                unmarked, CsvLines.FORMAT.builder().setDelimiter(delimiter).get())) {
            long line = 1;
            for (CSVRecord one : parser) {
                boolean isBelow = line > form.headerLine();
                records += isBelow && !one.stream().allMatch(String::isBlank) ? 1 : 0;
                line = parser.getCurrentLineNumber() + 1;
            }
        }
        return records;
    }

    // -- One pass.

    /** What one pass says of a file; empty if it needs the whole of it. */
    private Optional<Told> streamed(SheetFile file) throws IOException {
        Told told = new Told(new ArrayList<>(), new ArrayList<>());
        try (UsageStream stream =
                new SheetReader(ReadSheet.DICTIONARY).stream(file, List.of(), Facts.NONE, new Problems())) {
            for (Optional<CaseBatch> batch = stream.next(); batch.isPresent(); batch = stream.next()) {
                batch.get().read(told);
            }
        } catch (WholeSheetNeeded needed) {
            return Optional.empty();
        }
        inOnePass++;
        return Optional.of(told);
    }

    /** What is taken, and what is refused. */
    private record Told(List<Case> cases, List<Reject> rejects) implements CaseBatch.Taker {

        @Override
        public void take(Case one) {
            cases.add(one);
        }

        @Override
        public void refuse(Reject reject) {
            rejects.add(reject);
        }
    }

    private static void assertSame(Told told, SheetRows sheet) {
        assertThat(told.rejects()).isEqualTo(sheet.rejects());
        assertThat(told.cases())
                .extracting(one -> one.enterprise() + " " + one.period())
                .isEqualTo(sheet.rows().stream()
                        .map(row -> row.facts()
                                        .words(ReadSheet.field("enterprise_id"))
                                        .orElseThrow() + " " + row.facts().period(ReadSheet.field("period")))
                        .toList());
    }
}
