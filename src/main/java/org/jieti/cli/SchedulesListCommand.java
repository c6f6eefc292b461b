package org.jieti.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Term;
import org.jieti.domain.Truth;
import org.jieti.input.DictionaryReader;
import org.jieti.report.Cell;
import org.jieti.report.ColumnNames;
import org.jieti.report.Wording;
import org.jieti.report.csv.CsvWriter;
import org.jieti.report.terminal.TerminalTable;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.ScheduleBook;
import org.jieti.schedule.Version;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jieti schedules list}: a row for each version, narrowed by day, place, industry and levy. */
@Command(name = "list", mixinStandardHelpOptions = true, versionProvider = VersionProvider.class)
final class SchedulesListCommand implements Callable<Integer> {

    private static final List<String> HEADERS =
            List.of("schedule", "levy", "region", "from", "until", "document", "standing", "replaced_by");

    /** Those that fields of sheets are called, too. */
    private static final List<String> FIELDS = List.of("levy", "region");

    /** What a terminal has room for; the identity of a schedule tells its place and levy. */
    private static final List<String> ON_A_TERMINAL = List.of("schedule", "from", "until", "standing", "document");

    /** The same, of one day in one place: what is charged instead matters more than its last day. */
    private static final List<String> ON_ONE_DAY = List.of("schedule", "replaced_by", "from", "standing", "document");

    /** Columns of a terminal from which on there is room for a first day beside what is charged instead. */
    private static final int ROOMY = 100;

    private final Console console;

    @Option(names = "--on", paramLabel = "DATE")
    private @Nullable LocalDate on;

    @Option(names = "--region", paramLabel = "PLACE")
    private @Nullable String region;

    @Option(names = "--industry", paramLabel = "INDUSTRY")
    private @Nullable String industry;

    @Option(names = "--levy", paramLabel = "LEVY")
    private @Nullable String levy;

    @Mixin
    private OwnSchedules own = new OwnSchedules();

    /** A version that is asked for. */
    private record Found(Schedule schedule, Version version) {}

    SchedulesListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Dictionary dictionary = new DictionaryReader().read();
        Optional<Term> place = term(dictionary, "region", region);
        Optional<Term> made = term(dictionary, "industry", industry);
        if (dictionary.vocabulary("levy").terms().stream().noneMatch(this::isWanted)) {
            throw new WrongUsage("unknown-levy", String.valueOf(levy));
        }
        Optional<ScheduleBook> book = new BookReader(dictionary).readOrTell(own.paths(), console);
        if (book.isEmpty()) {
            return ExitStatus.COULD_NOT_RUN.code();
        }
        Facts facts = made.map(term -> Facts.NONE.with(dictionary.field("industry"), term))
                .orElse(Facts.NONE);
        List<Found> found = new ArrayList<>();
        for (Schedule schedule : book.get().schedules()) {
            boolean isHere = place.map(term -> term.isWithin(schedule.region())).orElse(true);
            if (isHere && isWanted(schedule.levy())) {
                schedule.versions().stream()
                        .filter(version -> on == null || version.days().contains(on))
                        .filter(version -> version.applies().holdsFor(facts) != Truth.NO)
                        .forEach(version -> found.add(new Found(schedule, version)));
            }
        }
        print(found.stream().map(one -> row(one, found)).toList(), dictionary);
        return ExitStatus.DONE.code();
    }

    private void print(List<List<Cell>> rows, Dictionary dictionary) throws IOException {
        if (console.columns().isPresent()) {
            List<String> shown = shown(rows);
            ColumnNames names = new ColumnNames(dictionary, new Wording(console.locale()));
            TerminalTable table = new TerminalTable(
                    shown.stream().map(header -> title(header, names)).toList(), names.of("document"));
            Wording wording = new Wording(console.locale());
            rows.forEach(row -> table.add(shown.stream()
                    .map(header -> forPeople(header, row.get(HEADERS.indexOf(header)), wording))
                    .toList()));
            for (String line : table.lines(console.width())) {
                console.out().write(line + "\n");
            }
            console.out().flush();
            return;
        }
        ColumnNames names = new ColumnNames(dictionary, new Wording(console.fileLocale()));
        try (CsvWriter csv = new CsvWriter(
                console.out(),
                HEADERS.stream().map(header -> title(header, names)).toList(),
                false)) {
            for (List<Cell> row : rows) {
                csv.write(row);
            }
        }
    }

    private static String title(String header, ColumnNames names) {
        return FIELDS.contains(header) ? names.ofField(header) : names.of(header);
    }

    private List<String> shown(List<List<Cell>> rows) {
        int replacedBy = HEADERS.indexOf("replaced_by");
        if (rows.stream().allMatch(row -> row.get(replacedBy).plain().isEmpty())) {
            return ON_A_TERMINAL;
        }
        return ON_ONE_DAY.stream()
                .filter(header -> !header.equals("from") || console.width() >= ROOMY)
                .toList();
    }

    /** A cell for those who read it on a terminal. */
    private static Cell forPeople(String header, Cell cell, Wording wording) {
        return switch (header) {
            case "replaced_by" -> new Cell.Text(inShort(cell.plain()));
            case "standing" -> new Cell.Text(wording.text("standing." + cell.plain()));
            default -> cell;
        };
    }

    /** Of what is charged instead a terminal has room for the place; its schedule stands in the list itself. */
    private static String inShort(String schedules) {
        return Arrays.stream(schedules.split(";", -1))
                .map(id -> id.split("/", 2)[0])
                .distinct()
                .collect(Collectors.joining(";"));
    }

    private List<Cell> row(Found found, List<Found> all) {
        Schedule schedule = found.schedule();
        Version version = found.version();
        return List.of(
                new Cell.Text(schedule.id().path()),
                new Cell.Text(schedule.levy().code()),
                new Cell.Text(schedule.region().zh()),
                new Cell.Text(version.days().from().toString()),
                new Cell.Text(version.days().until().map(LocalDate::toString).orElse("")),
                new Cell.Text(version.citation().document()),
                new Cell.Text(version.citation().standing().word()),
                new Cell.Text(replacedBy(schedule, all)));
    }

    /** The schedules that are charged in place of this one where they apply, told of one day in one place. */
    private String replacedBy(Schedule schedule, List<Found> all) {
        if (on == null || region == null) {
            return "";
        }
        return all.stream()
                .map(Found::schedule)
                .filter(other -> other.overrides().contains(schedule.id()))
                .map(other -> other.id().path())
                .collect(Collectors.joining(";"));
    }

    private boolean isWanted(Term term) {
        return levy == null || term.code().equals(levy) || term.code().startsWith(levy + ".");
    }

    private Optional<Term> term(Dictionary dictionary, String name, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        Field field = dictionary.field(name);
        Optional<Term> found = dictionary.vocabulary(field.vocabulary()).find(text);
        if (found.isEmpty()) {
            throw new WrongUsage("unknown-term", name, text);
        }
        return found;
    }
}
