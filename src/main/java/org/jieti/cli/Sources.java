package org.jieti.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.input.SheetFile;
import org.jieti.input.SheetParts;
import org.jieti.input.SheetReader;
import org.jieti.input.WholeSheetNeeded;
import org.jieti.problem.Problems;
import org.jieti.spill.SpillFile;

/** The sheets of a command line, as a source of cases: in one pass if they can be read so, else joined first. */
final class Sources {

    private final List<SheetFile> files;
    private final Dictionary dictionary;
    private final Facts defaults;
    private final SpillFile spill;
    private final Progress progress;

    /** What is done with a source. */
    interface Use<T> {
        T with(CaseSource source) throws IOException, WholeSheetNeeded;
    }

    /** @param defaults what holds for every enterprise of which the sheets say nothing else */
    Sources(List<SheetFile> files, Dictionary dictionary, Facts defaults, SpillFile spill, Progress progress) {
        this.files = files;
        this.dictionary = dictionary;
        this.defaults = defaults;
        this.spill = spill;
        this.progress = progress;
    }

    /**
     * Uses the sheets; once more from the front, if they turn out to need joining on the way.
     *
     * @param problems where it is told which sheets cannot be used
     * @return empty if there are such, or were before
     */
    <T> Optional<T> use(Problems problems, Use<T> use) throws IOException {
        if (problems.isEmpty()) {
            progress.beginToRead(files, 1);
            try (CaseSource stream = StreamedSheet.open(new SheetReader(dictionary), files, defaults)) {
                return Optional.of(use.with(stream));
            } catch (WholeSheetNeeded joinedBelow) {
                // what cannot be priced in one pass is joined first
            }
        }
        progress.beginToRead(files, 2);
        int parts = SheetParts.count(files);
        CaseSource joined = parts == 1
                ? HeldSheets.read(new SheetReader(dictionary), files, dictionary, defaults, problems)
                : PartedSheets.read(files, dictionary, defaults, spill, parts, problems);
        progress.clear();
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        progress.beginToPrice(joined.size());
        try {
            return Optional.of(use.with(joined));
        } catch (WholeSheetNeeded impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
