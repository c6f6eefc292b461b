package org.jieti.spark;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.jieti.problem.Location;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;
import org.jieti.report.RunRecord;
import org.jieti.report.json.RunWriter;

/** The folder of a result: made under another name, and put in place when everything is in it. */
final class ResultFolder {

    private static final String RECORD = "run.json";

    private final String name;
    private final Path folder;
    private final Path unfinished;
    private final FileSystem files;

    /** @param run tells this run from others */
    ResultFolder(String name, String run, Configuration hadoop) throws IOException {
        this.name = name;
        this.files = new Path(name).getFileSystem(hadoop);
        this.folder = files.makeQualified(new Path(name));
        this.unfinished = new Path(folder.getParent(), ".jieti-" + run);
    }

    /** Why it cannot be written: Spark does not replace a result, either. */
    Optional<Problem> objection() throws IOException {
        return files.exists(folder)
                ? Optional.of(Problem.of(ProblemCode.OUTPUT_UNWRITABLE, Location.ofFile(name), name)
                        .inCase("in-the-way"))
                : Optional.empty();
    }

    /** Where it is made. */
    Path unfinished() {
        return unfinished;
    }

    /** The files that are in it so far, by their names below it. */
    Map<String, Path> content() throws IOException {
        Map<String, Path> content = new TreeMap<>();
        if (files.exists(unfinished)) {
            RemoteIterator<LocatedFileStatus> all = files.listFiles(unfinished, true);
            while (all.hasNext()) {
                Path file = all.next().getPath();
                String own = unfinished.toUri().relativize(file.toUri()).getPath();
                if (!file.getName().startsWith("_") && !file.getName().startsWith(".")) {
                    content.put(own, file);
                }
            }
        }
        return content;
    }

    /** @param outputs the digest of each other file, by its name */
    void writeRecord(RunRecord run, Map<String, String> outputs) throws IOException {
        try (Writer out =
                new OutputStreamWriter(files.create(new Path(unfinished, RECORD), false), StandardCharsets.UTF_8)) {
            new RunWriter().write(run, outputs, out);
        }
    }

    /** Puts everything in place, in one moment where the file system renames in one. */
    void publish() throws IOException {
        if (!files.rename(unfinished, folder)) {
            throw new IOException(name);
        }
    }

    /** Takes away what was begun. */
    void discard() throws IOException {
        files.delete(unfinished, true);
    }
}
