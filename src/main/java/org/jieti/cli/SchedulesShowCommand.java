package org.jieti.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jieti.domain.Dictionary;
import org.jieti.input.DictionaryReader;
import org.jieti.report.ScheduleWords;
import org.jieti.report.Wording;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.ScheduleBook;
import org.jieti.schedule.ScheduleId;
import org.jieti.schedule.Version;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jieti schedules show}: a schedule in words. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        sortOptions = false,
        header = "Says a schedule in words: its law, whom it is about, and each rate.",
        footerHeading = "%nExample:%n",
        footer = "  jieti schedules show beijing/water/over-quota --on 2021-03-01")
final class SchedulesShowCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "The identity of a schedule, as jieti schedules list shows it.")
    private String id = "";

    @Option(names = "--on", paramLabel = "DATE", description = "Only the version in force on this day.")
    private @Nullable LocalDate on;

    @Option(
            names = "--schedules",
            paramLabel = "PATH",
            description = "Schedules of your own beside the shipped ones. Repeatable.")
    private List<Path> schedules = List.of();

    SchedulesShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Dictionary dictionary = new DictionaryReader().read();
        Optional<ScheduleBook> book = new BookReader(dictionary).readOrTell(schedules, console);
        if (book.isEmpty()) {
            return ExitStatus.COULD_NOT_RUN.code();
        }
        Schedule schedule = book.get()
                .find(new ScheduleId(id))
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "no schedule is called \"" + id + "\"; jieti schedules list names them all"));
        show(schedule);
        return ExitStatus.DONE.code();
    }

    private void show(Schedule schedule) throws IOException {
        Wording wording = new Wording(console.locale());
        ScheduleWords words = new ScheduleWords(wording);
        Writer out = console.out();
        for (String line : words.head(schedule)) {
            out.write(line + "\n");
        }
        for (Version version : schedule.versions()) {
            if (on == null || version.days().contains(on)) {
                out.write("\n");
                for (String line : words.version(version)) {
                    out.write(line + "\n");
                }
            }
        }
        if (on != null && schedule.inForceOn(on).isEmpty()) {
            out.write("\n" + wording.text("schedule.not-in-force", on) + "\n");
        }
        out.flush();
    }
}
