package org.jieti.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Period;
import org.jieti.input.DictionaryReader;
import org.jieti.report.ScheduleWords;
import org.jieti.report.TableWords;
import org.jieti.report.Wording;
import org.jieti.report.WordsDifference;
import org.jieti.schedule.EquivalentTable;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.ScheduleBook;
import org.jieti.schedule.ScheduleId;
import org.jieti.schedule.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code jieti schedules diff}: what differs between two schedules, or two days of one. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        customSynopsis = {"jieti schedules diff [OPTIONS] ID DATE DATE", "      jieti schedules diff [OPTIONS] A B"})
final class SchedulesDiffCommand implements Callable<Integer> {

    private final Console console;
    private final Wording wording;
    private final WordsPrinter printer;

    @Parameters(arity = "2..3", paramLabel = "A B", hideParamSyntax = true, descriptionKey = "compared")
    private List<String> compared = List.of();

    @Mixin
    private OwnSchedules own = new OwnSchedules();

    SchedulesDiffCommand(Console console) {
        this.console = console;
        this.wording = new Wording(console.locale());
        this.printer = new WordsPrinter(console);
    }

    /** A side with its book, and what it may mean there. */
    private record Found(DiffSide side, ScheduleBook book, List<ScheduleId> ids) {}

    /** What a side is called, and what it says. */
    private record Text(String title, List<String> lines) {}

    @Override
    public Integer call() throws IOException {
        Dictionary dictionary = new DictionaryReader().read();
        Optional<ScheduleBook> book = new BookReader(dictionary).readOrTell(own.paths(), console);
        if (book.isEmpty()) {
            return ExitStatus.COULD_NOT_RUN.code();
        }
        List<Found> found = new ArrayList<>();
        for (DiffSide side : sides()) {
            Optional<Found> one = find(side, book.get(), dictionary);
            if (one.isEmpty()) {
                return ExitStatus.COULD_NOT_RUN.code();
            }
            found.add(one.get());
        }
        Found one = found.get(0);
        Found other = found.get(1);
        ScheduleWords words = new ScheduleWords(wording, dictionary);
        print(text(one, meant(one, other), words), text(other, meant(other, one), words));
        console.out().flush();
        return ExitStatus.DONE.code();
    }

    private List<DiffSide> sides() {
        if (compared.size() == 3) {
            String name = compared.get(0);
            return List.of(new DiffSide(name, day(compared.get(1))), new DiffSide(name, day(compared.get(2))));
        }
        DiffSide one = DiffSide.parse(compared.get(0));
        DiffSide other = DiffSide.parse(compared.get(1));
        return List.of(one.onDayOf(other), other.onDayOf(one));
    }

    private Optional<LocalDate> day(String text) {
        return Optional.of(Period.findDay(text).orElseThrow(() -> new WrongUsage("not-a-day-to-compare", text)));
    }

    /** Where a side stands; empty if its file cannot be used, which has been told. */
    private Optional<Found> find(DiffSide side, ScheduleBook book, Dictionary dictionary) throws IOException {
        boolean isKnown =
                book.find(side.id()).isPresent() || book.findTable(side.id()).isPresent();
        if (isKnown) {
            return Optional.of(new Found(side, book, List.of(side.id())));
        }
        if (!side.looksLikeAFile()) {
            throw new WrongUsage("nothing-to-compare", side.name());
        }
        List<Path> paths = new ArrayList<>(own.paths());
        paths.add(side.path());
        Optional<ScheduleBook> withFile = new BookReader(dictionary).readOrTell(paths, console);
        return withFile.isEmpty()
                ? Optional.empty()
                : Optional.of(new Found(side, withFile.get(), side.heldIn(withFile.get())));
    }

    /** The one schedule that is meant; of several in a file, the one that the other side has too. */
    private ScheduleId meant(Found found, Found other) {
        List<ScheduleId> shared =
                found.ids().stream().filter(other.ids()::contains).toList();
        List<ScheduleId> meant = found.ids().size() == 1 ? found.ids() : shared;
        if (meant.size() != 1) {
            String all = found.ids().stream().map(ScheduleId::path).collect(Collectors.joining(", "));
            throw new WrongUsage("several-to-compare", found.side().name(), all);
        }
        return meant.get(0);
    }

    private Text text(Found found, ScheduleId id, ScheduleWords words) {
        Optional<EquivalentTable> table = found.book().findTable(id);
        String name = found.side().id().equals(id) ? id.path() : found.side().name() + " (" + id + ")";
        if (table.isPresent()) {
            if (found.side().on().isPresent()) {
                throw new WrongUsage("table-compared-by-day", id);
            }
            return new Text(name, new TableWords(wording).all(table.get()));
        }
        Schedule schedule = found.book().find(id).orElseThrow();
        return found.side()
                .on()
                .map(day -> text(name, schedule, day, words))
                .orElseGet(() -> new Text(name, words.all(schedule)));
    }

    private Text text(String name, Schedule schedule, LocalDate day, ScheduleWords words) {
        Optional<Version> version = schedule.inForceOn(day);
        String days = version.map(one -> wording.days(one.days()))
                .orElseGet(() -> wording.text("schedule.not-in-force", day));
        return new Text(name + ", " + days, version.map(words::rules).orElse(List.of()));
    }

    private void print(Text before, Text after) throws IOException {
        printer.println(wording.text("schedule.before", before.title()));
        printer.println(wording.text("schedule.after", after.title()));
        printer.println("");
        WordsDifference difference = WordsDifference.between(before.lines(), after.lines());
        if (difference.isNone()) {
            printer.println(wording.text("schedule.same"));
        }
        printer.print(difference);
    }
}
