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
final class CaseSources {

    /** How sheets may be read that could be priced in one pass. */
    enum Way {
        /** In one pass; if they have to be joined, part by part. */
        IN_PASSING,
        /** In one pass; if they have to be joined, as a whole, in the order of the result. */
        IN_ORDER,
        /** Joined as a whole before anything is priced. */
        AS_A_WHOLE
    }

    private final SheetReader reader;
    private final Way way;
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
    CaseSources(
            SheetReader reader,
            Way way,
            List<SheetFile> files,
            Dictionary dictionary,
            Facts defaults,
            SpillFile spill,
            Progress progress) {
        this.reader = reader;
        this.way = way;
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
        if (problems.isEmpty() && way != Way.AS_A_WHOLE) {
            progress.beginToRead(files, 1);
            try (CaseSource stream = StreamedSheet.open(reader, files, defaults)) {
                return Optional.of(use.with(stream));
            } catch (WholeSheetNeeded joinedBelow) {
                // what cannot be priced in one pass is joined first
            }
        }
        progress.beginToRead(files, 2);
        int parts = way == Way.IN_PASSING ? SheetParts.count(files) : 1;
        CaseSource joined = parts == 1
                ? HeldSheets.read(reader, files, dictionary, defaults, problems)
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
