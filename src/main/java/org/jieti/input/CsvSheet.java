package org.jieti.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieti.input.HeaderFinder.Found;
import org.jieti.problem.Location;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;

/** Opens text files: finds what stands between the cells by the row of headers that comes of it. */
final class CsvSheet {

    private static final char COMMA = ',';

    /** A comma typed in Chinese. It may stand in the headers, which people type; in the rows it is part of a name. */
    private static final char FULL_WIDTH_COMMA = '，';

    private static final List<Character> DELIMITERS = List.of(COMMA, '\t', ';', FULL_WIDTH_COMMA);

    private final HeaderFinder finder;

    CsvSheet(HeaderFinder finder) {
        this.finder = finder;
    }

    private record Candidate(char delimiter, Optional<Found> found, Optional<SheetFault> fault) {

        private int names() {
            return found.map(Found::names).orElse(-1);
        }
    }

    /**
     * Reads a file up to its headers.
     *
     * @throws SheetFault if it is no text, or has no rows
     */
    HeadedLines open(SheetFile file) throws IOException, SheetFault {
        TextFile text = TextFile.of(file);
        Candidate best = best(text);
        if (best.found().isEmpty()) {
            throw best.fault()
                    .orElseGet(() -> new SheetFault(Problem.of(ProblemCode.FILE_EMPTY, Location.ofFile(file.name()))));
        }
        Found found = best.found().get();
        SheetLines rows = lines(text, best.delimiter());
        Optional<SheetLine> line = rows.next();
        while (line.isPresent() && line.get().number() < found.line().number()) {
            line = rows.next();
        }
        SheetForm form = new SheetForm(
                Optional.of(text.encoding().title()),
                Optional.of(best.delimiter()),
                found.line().number(),
                found.above());
        return new HeadedLines(file.name(), text.digest(), form, found.line(), rows);
    }

    /** The first delimiter under which there are headers; the comma if there are none under any. */
    private Candidate best(TextFile text) throws IOException {
        List<Candidate> candidates = new ArrayList<>();
        for (char delimiter : DELIMITERS) {
            Candidate candidate = candidate(text, delimiter);
            if (candidate.found().filter(Found::isCertain).isPresent()) {
                return candidate;
            }
            candidates.add(candidate);
        }
        Candidate best = candidates.get(0);
        for (Candidate candidate : candidates) {
            best = candidate.names() > Math.max(0, best.names()) ? candidate : best;
        }
        return best;
    }

    private Candidate candidate(TextFile text, char delimiter) throws IOException {
        try (SheetLines lines = lines(text, delimiter)) {
            return new Candidate(delimiter, finder.find(lines), Optional.empty());
        } catch (SheetFault fault) {
            return new Candidate(delimiter, Optional.empty(), Optional.of(fault));
        }
    }

    private SheetLines lines(TextFile text, char delimiter) throws IOException {
        return delimiter == FULL_WIDTH_COMMA ? new FullWidth(new CsvLines(text, COMMA)) : new CsvLines(text, delimiter);
    }

    /** Lines of which the headers alone are parted at full-width commas, too. */
    private final class FullWidth implements SheetLines {

        private final SheetLines lines;
        private boolean isBelow;

        private FullWidth(SheetLines lines) {
            this.lines = lines;
        }

        @Override
        public Optional<SheetLine> next() throws IOException, SheetFault {
            Optional<SheetLine> line = lines.next();
            if (isBelow || line.isEmpty()) {
                return line;
            }
            SheetLine parted = parted(line.get());
            isBelow = finder.names(parted.cells()) > 1;
            return Optional.of(isBelow ? parted : line.get());
        }

        private static SheetLine parted(SheetLine line) {
            return line.with(line.cells().stream()
                    .flatMap(cell -> List.of(cell.split(String.valueOf(FULL_WIDTH_COMMA), -1)).stream())
                    .toList());
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
