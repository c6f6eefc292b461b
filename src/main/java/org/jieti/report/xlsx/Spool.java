package org.jieti.report.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Sheets that are written while another one is: a ZIP archive takes one at a time. They wait in files of their own. */
final class Spool implements PartStore, Closeable {

    private final Path folder;
    private final Map<String, Path> files = new LinkedHashMap<>();

    Spool(Path folder) {
        this.folder = folder;
    }

    @Override
    public Writer begin(String path) throws IOException {
        Path file = Files.createTempFile(folder, "sheet-", ".part");
        files.put(path, file);
        return new OutputStreamWriter(
                new DeflaterOutputStream(Files.newOutputStream(file), new Deflater(Deflater.BEST_SPEED)) {
                    @Override
                    public void close() throws IOException {
                        try {
                            super.close();
                        } finally {
                            def.end();
                        }
                    }
                },
                StandardCharsets.UTF_8);
    }

    /** Writes them into the workbook. */
    void moveTo(WorkbookFile workbook) throws IOException {
        for (Map.Entry<String, Path> file : files.entrySet()) {
            try (InputStream waiting = new InflaterInputStream(Files.newInputStream(file.getValue()));
                    OutputStream part = workbook.stream(file.getKey())) {
                waiting.transferTo(part);
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (Path file : files.values()) {
            Files.deleteIfExists(file);
        }
    }
}
