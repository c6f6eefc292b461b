package org.jieti.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jieti.problem.Location;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;
import org.jieti.report.RecordedRun;
import org.jieti.report.Timestamp;
import org.jieti.report.json.RunReader;
import org.jieti.result.FolderInUse;
import org.jieti.result.Workplace;

/** The folder of a result. What is written to it is there when all is whole, in one moment; a reader sees the earlier result or this one. */
final class OutputFolder implements AutoCloseable {

    /** The file by which a folder is known to be a result. */
    static final String RECORD = "run.json";

    static final String SURCHARGES = "surcharges.csv";
    static final String LINES = "lines.csv";
    static final String REJECTS = "rejects.csv";
    static final String ADJUSTMENTS = "adjustments.csv";
    static final String COMPARISON = "comparison.csv";
    static final String ENTERPRISES = "enterprises.csv";

    /** The files of any result. */
    static final Set<String> FILES = files();

    /** What stands for the standard output in messages. */
    static final Path STANDARD_OUTPUT = Path.of("<stdout>");

    private final Workplace workplace;
    private final Interruption interruption;
    private final Set<String> ours;
    private final Map<String, Digested> written = new HashMap<>();
    private boolean isPublished;

    /**
     * @param started when the run began, which others are told who want the folder meanwhile
     * @throws IOException if nothing can be written there, or another run writes there
     */
    OutputFolder(Path folder, Instant started, Interruption interruption) throws IOException {
        String holder = process() + " " + Timestamp.of(started);
        this.ours = ours(folder);
        this.workplace = Workplace.open(folder.toAbsolutePath().normalize(), holder);
        this.interruption = interruption;
        interruption.leaves(this::leave);
    }

    /** The number of this process, as the launcher knows it: the JDK makes threads ready to tell it. */
    private static long process() {
        Long known = Long.getLong("jieti.process");
        return known == null ? ProcessHandle.current().pid() : known;
    }

    private static Set<String> files() {
        Set<String> files =
                new LinkedHashSet<>(List.of(RECORD, SURCHARGES, LINES, REJECTS, ADJUSTMENTS, COMPARISON, ENTERPRISES));
        for (Format format : Format.values()) {
            files.add(format.file());
        }
        return files;
    }

    /** What keeps a folder from being written to: it is a file, or holds what is not ours. */
    static Optional<Problem> objection(Path folder) {
        if (folder.toString().isBlank()) {
            return Optional.of(OutputFile.objection("-o", "no-name"));
        }
        if (!Files.exists(folder)) {
            return Optional.empty();
        }
        if (!Files.isDirectory(folder)) {
            return Optional.of(OutputFile.objection(folder.toString(), "no-folder"));
        }
        try {
            return isEmpty(folder) || earlier(folder).isPresent()
                    ? Optional.empty()
                    : Optional.of(Problem.of(ProblemCode.OUTPUT_NOT_OURS, Location.ofFile(folder.toString())));
        } catch (IOException fault) {
            return Optional.of(unwritable(folder, fault));
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (DirectoryStream<Path> content = Files.newDirectoryStream(folder)) {
            for (Path file : content) {
                if (!file.endsWith(Workplace.NAME)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** What the record in a folder says; empty if there is none, or one of something else. */
    static Optional<RecordedRun> earlier(Path folder) throws IOException {
        try (Reader in = Files.newBufferedReader(folder.resolve(RECORD), StandardCharsets.UTF_8)) {
            return RunReader.read(in);
        } catch (CharacterCodingException | NoSuchFileException noRecord) {
            return Optional.empty();
        }
    }

    /** The files of the earlier result, which are ours to replace. */
    private static Set<String> ours(Path folder) throws IOException {
        Set<String> ours = new HashSet<>(Set.of(RECORD));
        Optional<RecordedRun> run = earlier(folder);
        run.ifPresent(known ->
                ours.addAll(known.outputs().isEmpty() ? FILES : known.outputs().keySet()));
        ours.retainAll(FILES);
        return ours;
    }

    static Problem unwritable(Path folder, IOException fault) {
        if (fault instanceof FolderInUse used) {
            String[] holder = used.holder().split(" ", 2);
            Location place = Location.ofFile(folder.toString());
            return holder.length < 2
                    ? Problem.of(ProblemCode.OUTPUT_UNWRITABLE, place).inCase("in-use")
                    : Problem.of(ProblemCode.OUTPUT_UNWRITABLE, place, (Object[]) holder)
                            .inCase("in-use-since");
        }
        return FileFault.of(ProblemCode.OUTPUT_UNWRITABLE, folder.toString(), fault);
    }

    /** Where files may lie for a while that are no part of the result. */
    Path aside() throws IOException {
        return workplace.aside();
    }

    BufferedWriter writer(String file) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(stream(file), StandardCharsets.UTF_8.newEncoder()));
    }

    OutputStream stream(String file) throws IOException {
        Digested whole = new Digested(workplace.stream(file));
        written.put(file, whole);
        return whole;
    }

    /** The digests of all files that are whole by now, by their names. */
    Map<String, String> digests() {
        Map<String, String> digests = new TreeMap<>();
        written.forEach((file, whole) -> digests.put(file, whole.digest()));
        return digests;
    }

    /** Puts everything in place. */
    void publish() throws IOException {
        interruption.undisturbed(() -> {
            workplace.publish(ours);
            isPublished = true;
            try {
                workplace.close();
            } catch (IOException leftToTheNextRun) {
                // the result is in place, whole for every reader
            }
        });
    }

    /** Takes away what was not published. */
    @Override
    public void close() throws IOException {
        interruption.undisturbed(this::leave);
        interruption.leaves(() -> isPublished);
    }

    /** Answers whether the result is there. */
    private boolean leave() throws IOException {
        if (!isPublished) {
            workplace.close();
        }
        return isPublished;
    }
}
