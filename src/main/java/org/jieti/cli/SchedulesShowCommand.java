package org.jieti.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Term;
import org.jieti.input.DictionaryReader;
import org.jieti.report.ScheduleWords;
import org.jieti.report.TableWords;
import org.jieti.report.Wording;
import org.jieti.report.terminal.TerminalTable;
import org.jieti.schedule.EquivalentTable;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.ScheduleBook;
import org.jieti.schedule.ScheduleId;
import org.jieti.schedule.Version;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jieti schedules show}: a schedule or a table in words. */
@Command(name = "show", mixinStandardHelpOptions = true, versionProvider = VersionProvider.class)
final class SchedulesShowCommand implements Callable<Integer> {

    private final Console console;
    private final WordsPrinter printer;

    @Parameters(paramLabel = "ID", descriptionKey = "id")
    private String id = "";

    @Option(names = "--on", paramLabel = "DATE")
    private @Nullable LocalDate on;

    @Mixin
    private OwnSchedules own = new OwnSchedules();

    SchedulesShowCommand(Console console) {
        this.console = console;
        this.printer = new WordsPrinter(console);
    }

    @Override
    public Integer call() throws IOException {
        Dictionary dictionary = new DictionaryReader().read();
        Optional<ScheduleBook> book = new BookReader(dictionary).readOrTell(own.paths(), console);
        if (book.isEmpty()) {
            return ExitStatus.COULD_NOT_RUN.code();
        }
        Optional<EquivalentTable> table = book.get().findTable(new ScheduleId(id));
        if (table.isPresent()) {
            show(table.get());
        } else {
            show(find(book.get()), new Wording(console.locale()), dictionary);
        }
        console.out().flush();
        return ExitStatus.DONE.code();
    }

    private Schedule find(ScheduleBook book) {
        return book.find(new ScheduleId(id)).orElseThrow(() -> new WrongUsage("no-schedule", id));
    }

    private void show(Schedule schedule, Wording wording, Dictionary dictionary) throws IOException {
        ScheduleWords words = new ScheduleWords(wording, dictionary);
        printer.print(words.head(schedule));
        for (Version version : schedule.versions()) {
            if (on == null || version.days().contains(on)) {
                printer.println("");
                printer.print(words.version(version));
            }
        }
        if (on != null && schedule.inForceOn(on).isEmpty()) {
            printer.println("");
            printer.println(wording.text("schedule.not-in-force", on));
        }
    }

    private void show(EquivalentTable table) throws IOException {
        if (on != null) {
            throw new WrongUsage("table-on-a-day", id);
        }
        TableWords words = new TableWords(new Wording(console.locale()));
        printer.print(words.head(table));
        for (Term medium : words.media(table)) {
            TerminalTable rows = TerminalTable.folding(
                    words.headers(), words.headers().get(words.headers().size() - 1));
            words.rows(table, medium).forEach(rows::add);
            printer.println("");
            printer.println(medium.code() + " " + medium.zh());
            printer.print(rows);
        }
    }
}
