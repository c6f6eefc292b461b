package org.jieti.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jieti.domain.Digest;
import org.jieti.problem.Location;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;

/**
 * A workbook (XLSX). Only the values of its cells are read: no macro runs, nothing outside of it is opened.
 *
 * @param digest SHA-256 of the file, in hexadecimal
 */
record Workbook(String name, String digest, ReadableWorkbook content) implements AutoCloseable {

    /** @throws SheetFault if it is none, or unpacks to what no sheet is */
    static Workbook open(SheetFile file) throws IOException, SheetFault {
        byte[] bytes;
        try (InputStream in = file.open()) {
            bytes = in.readAllBytes();
        }
        new PackageGuard(file.name()).check(bytes);
        ReadableWorkbook content = tried(file.name(), () -> read(bytes));
        return new Workbook(file.name(), Digest.sha256(bytes), content);
    }

    /** Formats are not read where there are none, which the library takes for a fault. */
    private static ReadableWorkbook read(byte[] bytes) {
        try {
            return read(bytes, true);
        } catch (ExcelReaderException withoutFormats) {
            return read(bytes, false);
        }
    }

    private static ReadableWorkbook read(byte[] bytes, boolean hasFormats) {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(hasFormats, true));
        } catch (IOException fault) {
            throw new ExcelReaderException(fault);
        }
    }

    /** Every sheet, in the order of the workbook. */
    List<Sheet> sheets() {
        return content.getSheets().toList();
    }

    static boolean isHidden(Sheet sheet) {
        return sheet.getVisibility() != SheetVisibility.VISIBLE;
    }

    /** What a sheet is called among all that are read. */
    String title(Sheet sheet) {
        return name + "#" + sheet.getName();
    }

    WorkbookLines lines(Sheet sheet) throws SheetFault {
        Stream<Row> rows = tried(title(sheet), () -> {
            try {
                return sheet.openStream();
            } catch (IOException fault) {
                throw new ExcelReaderException(fault);
            }
        });
        return new WorkbookLines(title(sheet), rows);
    }

    /**
     * What the library reads. It does not say what a damaged file may throw.
     *
     * @throws SheetFault if it throws anything
     */
    static <T> T tried(String name, Supplier<T> read) throws SheetFault {
        try {
            return read.get();
        } catch (RuntimeException fault) {
            throw new SheetFault(Problem.of(ProblemCode.WORKBOOK_UNREADABLE, Location.ofFile(name)));
        }
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
