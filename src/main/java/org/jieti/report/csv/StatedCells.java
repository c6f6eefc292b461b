package org.jieti.report.csv;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jieti.domain.CaseForm;
import org.jieti.domain.Field;
import org.jieti.domain.Period;
import org.jieti.domain.PlainCase;
import org.jieti.report.Cell;
import org.jspecify.annotations.Nullable;

/** The cells of words that many cases state alike, put into bytes once. Each thread needs its own. */
public final class StatedCells {

    /** A power of two. */
    private static final int MOST_PERIODS = 1 << 10;

    private static final byte[][] NONE = {};

    private final List<byte @Nullable [][]> byForm = new ArrayList<>();
    private final Map<List<Column>, Head> heads = new HashMap<>();

    /** Each in a place of its own or in that of another, which it then drives out. */
    private final @Nullable Period[] periods = new Period[MOST_PERIODS];

    private final byte[][] days = new byte[MOST_PERIODS][];

    /** A column of words that are stated. */
    record Column(Field field, boolean isFirst) {}

    /** The cells with which a row begins, as long as their words are those of the row before. */
    final class Head {

        private final List<Column> columns;
        private long wording;
        private byte @Nullable [] bytes;

        private Head(List<Column> columns) {
            this.columns = columns;
        }

        void addTo(CsvRows rows, PlainCase one) {
            byte[] known = bytes;
            if (known != null && wording == one.wording()) {
                rows.addPart(known, 0, known.length);
                return;
            }
            int from = rows.length();
            for (int i = 0; i < columns.size(); i++) {
                if (i > 0) {
                    rows.addComma();
                }
                add(columns.get(i), rows, one);
            }
            bytes = rows.since(from);
            wording = one.wording();
        }
    }

    /** The head of rows that begin with these columns. */
    Head head(List<Column> columns) {
        return heads.computeIfAbsent(columns, Head::new);
    }

    /** Adds what a case states. */
    void add(Column column, CsvRows rows, PlainCase one) {
        if (!one.text(column.field().index(), rows)) {
            byte[] cell = cell(one.form(), column.field(), column.isFirst());
            rows.addPart(cell, 0, cell.length);
        }
    }

    private byte[] cell(CaseForm form, Field field, boolean isFirst) {
        byte @Nullable [][] cells = form.index() < byForm.size() ? byForm.get(form.index()) : NONE;
        byte[] known = field.index() < cells.length ? cells[field.index()] : null;
        return known == null ? newCell(form, field, isFirst) : known;
    }

    private byte[] newCell(CaseForm form, Field field, boolean isFirst) {
        while (byForm.size() <= form.index()) {
            byForm.add(NONE);
        }
        byte @Nullable [][] before = byForm.get(form.index());
        byte @Nullable [][] cells = Arrays.copyOf(before, Math.max(before.length, field.index() + 1));
        byte[] cell = bytes(new Cell.Stated(field, form.words().words(field).orElse("")), isFirst);
        cells[field.index()] = cell;
        byForm.set(form.index(), cells);
        return cell;
    }

    /** Adds the days of a case. */
    void addDays(CsvRows rows, PlainCase one) {
        Period period = one.period();
        int hash = 0x9E3779B9 * period.hashCode();
        int slot = hash >>> (Integer.SIZE - Integer.numberOfTrailingZeros(MOST_PERIODS));
        if (!period.equals(periods[slot])) {
            periods[slot] = period;
            days[slot] = bytes(new Cell.Days(period), false);
        }
        rows.addPart(days[slot], 0, days[slot].length);
    }

    private static byte[] bytes(Cell cell, boolean isFirst) {
        return CsvRows.quoted(CsvRows.harmless(cell), isFirst).getBytes(StandardCharsets.UTF_8);
    }
}
