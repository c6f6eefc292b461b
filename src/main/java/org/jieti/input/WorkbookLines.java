package org.jieti.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.jieti.problem.Location;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;

/** The rows of a sheet of a workbook, as fastexcel sees them. */
final class WorkbookLines implements SheetLines {

    private final String name;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private int last;

    WorkbookLines(String name, Stream<Row> rows) {
        this.name = name;
        this.stream = rows;
        this.rows = rows.iterator();
    }

    @Override
    public Optional<SheetLine> next() throws SheetFault {
        Optional<Row> row = Workbook.tried(name, () -> rows.hasNext() ? Optional.of(rows.next()) : Optional.empty());
        if (row.isEmpty()) {
            return Optional.empty();
        }
        last = Math.max(row.get().getRowNum(), last + 1);
        if (row.get().getCellCount() > CsvLines.MOST_CELLS) {
            throw new SheetFault(
                    Problem.of(ProblemCode.ROW_TOO_LARGE, new Location(name, last, 0, true, Optional.empty())));
        }
        return Optional.of(Workbook.tried(name, () -> line(row.get())));
    }

    private SheetLine line(Row row) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        Set<Integer> formulas = new HashSet<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            if (cell == null) {
                cells.add("");
            } else if (CellText.isFormulaAlone(cell)) {
                formulas.add(i);
                cells.add("=" + cell.getFormula());
            } else {
                cells.add(CellText.of(cell));
            }
        }
        return new WorkbookLine(name, last, cells, formulas.isEmpty() ? Set.of() : formulas);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
