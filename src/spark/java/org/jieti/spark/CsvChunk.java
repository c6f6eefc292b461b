package org.jieti.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jieti.report.Cell;
import org.jieti.report.csv.CsvRows;

/** Rows as they stand in a file of CSV. */
final class CsvChunk implements GrowingChunk {

    private final ResultSheet sheet;
    private CsvRows rows = new CsvRows();

    CsvChunk(ResultSheet sheet) {
        this.sheet = sheet;
    }

    /** A row by itself, with the line feed at its end. */
    static byte[] bytes(List<Cell> row) {
        CsvRows rows = new CsvRows();
        rows.add(row);
        return bytes(rows);
    }

    private static byte[] bytes(CsvRows rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(rows.length());
        try {
            rows.writeTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    @Override
    public void add(List<Cell> row) {
        rows.add(row);
    }

    @Override
    public int size() {
        return rows.length();
    }

    @Override
    public Chunk take() {
        Chunk chunk = new Chunk(sheet, bytes(rows));
        rows = new CsvRows(rows.length());
        return chunk;
    }
}
