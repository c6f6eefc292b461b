package org.jieti.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieti.domain.Field;
import org.jieti.domain.Grain;

/**
 * Rows in which a key that is blank is that of the row above, as where merged cells were exported. Where the enterprise is
 * blank, so are the words that describe it, except in a register, whose rows are there to tell how they change. Days and
 * quantities are never filled.
 */
final class FilledDown implements SheetLines {

    private final SheetLines lines;
    private final List<Column> columns;
    private final Grain grain;
    private final List<String> keys;
    private final Totals totals;
    private Optional<SheetLine> above = Optional.empty();

    FilledDown(SheetLines lines, List<Column> columns, Grain grain) {
        this.lines = lines;
        this.columns = columns;
        this.grain = grain;
        this.keys = HeaderReader.keys(grain);
        this.totals = new Totals(columns);
    }

    @Override
    public Optional<SheetLine> next() throws IOException, SheetFault {
        Optional<SheetLine> line = lines.next();
        if (line.isEmpty() || line.get().isBlank() || totals.in(line.get()).isPresent()) {
            return line;
        }
        Optional<SheetLine> last = above;
        above = line.map(below -> last.isPresent() ? filled(below, last.get()) : below);
        return above;
    }

    private SheetLine filled(SheetLine line, SheetLine from) {
        boolean isSameBlock = columns.stream()
                .anyMatch(column -> column.field().name().equals(HeaderReader.ENTERPRISE_ID)
                        && line.cell(column.index()).isBlank());
        List<String> cells = new ArrayList<>(line.cells());
        for (Column column : columns) {
            boolean isFilled = keys.contains(column.field().name()) || (isSameBlock && isOfBlock(column.field()));
            if (isFilled && line.cell(column.index()).isBlank()) {
                while (cells.size() <= column.index()) {
                    cells.add("");
                }
                cells.set(column.index(), from.cell(column.index()));
            }
        }
        return line.with(cells);
    }

    private boolean isOfBlock(Field field) {
        return switch (field.type()) {
            case TEXT, IDENTIFIER, TERM, OPEN_TERM ->
                grain != Grain.ENTERPRISE || field.name().equals("enterprise");
            case QUANTITY, DAY, PERIOD -> false;
        };
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
