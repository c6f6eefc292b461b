package org.jieti.report.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of one kind. Those that are too many for a sheet go on in another, below the same headers. */
final class Sheet implements Closeable {

    /** What a spreadsheet holds of one sheet. */
    static final int MOST_ROWS = 1 << 20;

    static final int MOST_COLUMNS = 1 << 14;

    private final Tab tab;
    private final String title;
    private final List<String> headers;
    private final PartStore store;
    private final int mostRows;
    private final List<Part> parts = new ArrayList<>();
    private @Nullable SheetPart part;

    /**
     * A sheet without rows.
     *
     * @param headers of a table; empty if it is none
     * @param mostRows of one sheet, its headers included
     */
    Sheet(Tab tab, String title, List<String> headers, PartStore store, int mostRows) {
        this.tab = tab;
        this.title = title;
        this.headers = headers.subList(0, Math.min(headers.size(), MOST_COLUMNS));
        this.store = store;
        this.mostRows = mostRows;
    }

    /** Begins a row; its cells are added to what comes back. */
    Rows next() throws IOException {
        if (part != null && part.rows().count() >= mostRows) {
            end();
        }
        if (part == null) {
            part = begin();
        }
        part.next(isTable());
        return part.rows();
    }

    private SheetPart begin() throws IOException {
        SheetPart begun = new SheetPart(store.begin(path()));
        if (isTable()) {
            begun.next(true);
            headers.forEach(header -> begun.rows().text(header, Style.HEADER));
        }
        return begun;
    }

    private boolean isTable() {
        return !headers.isEmpty();
    }

    private String path() {
        return WorkbookFile.FOLDER + "worksheets/" + tab.key() + (parts.size() + 1) + ".xml";
    }

    private void end() throws IOException {
        SheetPart ended = part == null ? begin() : part;
        part = null;
        try (ended) {
            ended.end(headers.size());
        }
        String number = parts.isEmpty() ? "" : " " + (parts.size() + 1);
        parts.add(new Part(title + number, path(), ended.rows().count(), headers.size()));
    }

    /** Ends it; the sheets that it became. There is one even if there was no row. */
    List<Part> finish() throws IOException {
        if (part != null || parts.isEmpty()) {
            end();
        }
        return parts;
    }

    /** Takes an unfinished sheet back. */
    @Override
    public void close() throws IOException {
        if (part != null) {
            part.close();
            part = null;
        }
    }
}
