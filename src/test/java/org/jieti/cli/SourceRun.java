package org.jieti.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.input.DictionaryReader;
import org.jieti.input.Reading;
import org.jieti.input.SheetFile;
import org.jieti.input.SheetReader;
import org.jieti.input.WholeSheetNeeded;
import org.jieti.problem.ProblemText;
import org.jieti.problem.Problems;
import org.jieti.report.Wording;
import org.jieti.schedule.ScheduleBook;
import org.jieti.spill.SpillFile;

/** Runs of {@code assess} over one and the same sheets, read in the way that the test chooses. */
final class SourceRun {

    private final Path folder;
    private final List<SheetFile> files;
    private final Dictionary dictionary = new DictionaryReader().read();
    private final ScheduleBook book;
    private boolean hasBase;

    /** @param folder in which results may lie */
    SourceRun(Path folder, Object... sheets) throws IOException {
        this.book = new BookReader(dictionary).read(List.of(), new Problems()).orElseThrow();
        this.folder = folder;
        this.files = new SheetFiles(new ByteArrayInputStream(new byte[0]), Reading.PLAIN)
                .find(Stream.of(sheets).map(String::valueOf).toList(), new Problems());
    }

    /** The same, with the base of the bill. */
    SourceRun withBase() {
        hasBase = true;
        return this;
    }

    private interface Opening {
        CaseSource open(SpillFile spill) throws IOException, WholeSheetNeeded;
    }

    /**
     * Every file of the result, and what is told, where the sheets are read in one pass.
     *
     * @throws WholeSheetNeeded if they cannot be
     */
    Map<String, String> streamed(int jobs) throws IOException, WholeSheetNeeded {
        return result(jobs, spill -> StreamedSheet.open(new SheetReader(dictionary), files, Facts.NONE));
    }

    /** The same, where they are held. */
    Map<String, String> held() throws IOException, WholeSheetNeeded {
        return result(
                2,
                spill -> HeldSheets.read(new SheetReader(dictionary), files, dictionary, Facts.NONE, new Problems()));
    }

    /** The same, where they are taken apart. */
    Map<String, String> parted(int jobs, int parts) throws IOException, WholeSheetNeeded {
        return result(jobs, spill -> PartedSheets.read(files, dictionary, Facts.NONE, spill, parts, new Problems()));
    }

    private Map<String, String> result(int jobs, Opening opening) throws IOException, WholeSheetNeeded {
        StringWriter told = new StringWriter();
        Path result = Files.createTempDirectory(folder, "result");
        try (PrintWriter err = new PrintWriter(told);
                SpillFile spill = new SpillFile(folder);
                CaseSource source = opening.open(spill)) {
            Console console = new Console(
                    new ByteArrayInputStream(new byte[0]),
                    Writer.nullWriter(),
                    err,
                    Clock.fixed(Cli.NOW, ZoneOffset.UTC),
                    Optional.empty(),
                    false);
            Pricing pricing = new Pricing(
                    dictionary, book, Optional.empty(), hasBase, true, jobs, console.fileLocale(), console.locale());
            AssessRun run = new AssessRun(
                    pricing,
                    source,
                    EnumSet.noneOf(Format.class),
                    Map.of(),
                    Cli.NOW,
                    spill,
                    new Progress(console, false),
                    console);
            try (Interruption interruption = new Interruption(console, result);
                    OutputFolder output = new OutputFolder(result, Cli.NOW, interruption)) {
                run.writeTo(output);
            }
            run.summary()
                    .tell(
                            console,
                            new ProblemPrinter(err, new ProblemText(console.locale()), console.width(), false),
                            new Wording(console.locale()));
        }
        Map<String, String> content = new TreeMap<>(Map.of("told", told.toString()));
        try (Stream<Path> written = Files.list(result)) {
            for (Path file : written.toList()) {
                content.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return content;
    }
}
