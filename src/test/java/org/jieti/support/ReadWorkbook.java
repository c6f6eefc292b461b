package org.jieti.support;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A workbook as another program reads it. */
public final class ReadWorkbook {

    private final Map<String, List<Row>> sheets = new LinkedHashMap<>();

    private ReadWorkbook() {}

    public static ReadWorkbook of(Path file) throws IOException {
        ReadWorkbook read = new ReadWorkbook();
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                read.sheets.put(sheet.getName(), sheet.read());
            }
        }
        return read;
    }

    public List<String> names() {
        return List.copyOf(sheets.keySet());
    }

    /** The rows of a sheet, its headers among them. */
    public List<Row> rows(String sheet) {
        return sheets.get(sheet);
    }

    public static Optional<Cell> cell(Row row, int column) {
        return row.getOptionalCell(column).filter(cell -> cell.getType() != CellType.EMPTY);
    }

    /** What is shown in a cell, of a formula its result; empty if there is nothing. */
    public static String text(Row row, int column) {
        return cell(row, column)
                .map(cell -> cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue())
                .orElse("");
    }

    public static Optional<String> formula(Row row, int column) {
        return cell(row, column).map(Cell::getFormula).filter(formula -> !formula.isEmpty());
    }

    /** The numbers of a row by their places, such as F2. */
    public static Map<String, BigDecimal> numbers(Row row) {
        Map<String, BigDecimal> numbers = new HashMap<>();
        for (Cell cell : row) {
            if (cell != null && cell.getType() == CellType.NUMBER) {
                numbers.put(cell.getAddress().toString(), new BigDecimal(cell.getRawValue()));
            }
        }
        return numbers;
    }
}
