package org.jieti.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jieti.problem.Problem;
import org.jieti.report.RecordedRun;

/** Holds the files of a result to the digests in its record. */
final class ResultFiles {

    private final Path folder;
    private final RecordedRun run;

    ResultFiles(Path folder, RecordedRun run) {
        this.folder = folder;
        this.run = run;
    }

    List<Problem> differences() throws IOException {
        List<Problem> found = new ArrayList<>();
        for (Map.Entry<String, String> output : run.outputs().entrySet()) {
            Path file = folder.resolve(output.getKey());
            if (!OutputFolder.FILES.contains(output.getKey()) || !Files.isRegularFile(file)) {
                found.add(Difference.in(file, "gone"));
            } else if (!Digested.of(file).equals(output.getValue())) {
                found.add(Difference.in(file, "digest", output.getValue(), Digested.of(file)));
            }
        }
        for (String name : OutputFolder.FILES) {
            boolean isKnown = name.equals(OutputFolder.RECORD) || run.outputs().containsKey(name);
            if (!isKnown && Files.exists(folder.resolve(name))) {
                found.add(Difference.in(folder.resolve(name), "stray"));
            }
        }
        return found;
    }
}
