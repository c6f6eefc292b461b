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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jieti schedules show}: a schedule or a table in words. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        sortOptions = false,
        header = "Says a schedule in words: its law, whom it is about, and each rate.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  jieti schedules show beijing/water/over-quota --on 2021-03-01",
            "  jieti schedules show cn/pollution-equivalents"
        })
final class SchedulesShowCommand implements Callable<Integer> {

    private final Console console;
    private final WordsPrinter printer;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "ID",
            description = "The identity of a schedule, as jieti schedules list shows it, or of a table it names.")
    private String id = "";

    @Option(names = "--on", paramLabel = "DATE", description = "Only the version in force on this day.")
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
        return book.find(new ScheduleId(id))
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "no schedule is called \"" + id + "\"; jieti schedules list names them all"));
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
            throw new ParameterException(spec.commandLine(), "--on: " + id + " is a table, which has no versions");
        }
        TableWords words = new TableWords(new Wording(console.locale()));
        printer.print(words.head(table));
        for (Term medium : words.media(table)) {
            TerminalTable rows = TerminalTable.folding(TableWords.HEADERS, "counted");
            words.rows(table, medium).forEach(rows::add);
            printer.println("");
            printer.println(medium.code() + " " + medium.zh());
            printer.print(rows);
        }
    }
}
