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
import org.jieti.report.Cell;
import org.jspecify.annotations.Nullable;

/** The cells of words that many cases state alike, put into bytes once. Each thread needs its own. */
public final class StatedCells {

    private static final int MOST_PERIODS = 1 << 12;

    private final List<byte @Nullable [][]> byForm = new ArrayList<>();
    private final Map<Period, byte[]> periods = new HashMap<>();
    private @Nullable Period lastPeriod;
    private byte[] lastDays = new byte[0];

    byte[] cell(CaseForm form, Field field, boolean isFirst) {
        while (byForm.size() <= form.index()) {
            byForm.add(new byte[0][]);
        }
        byte @Nullable [][] cells = byForm.get(form.index());
        if (cells.length <= field.index()) {
            cells = Arrays.copyOf(cells, field.index() + 1);
            byForm.set(form.index(), cells);
        }
        byte[] known = cells[field.index()];
        if (known == null) {
            known = bytes(new Cell.Stated(field, form.words().words(field).orElse("")), isFirst);
            cells[field.index()] = known;
        }
        return known;
    }

    /** Rows that follow each other are often about the same days, told by the same object. */
    byte[] days(Period period) {
        if (period.equals(lastPeriod)) {
            return lastDays;
        }
        byte[] known = periods.get(period);
        if (known == null) {
            if (periods.size() >= MOST_PERIODS) {
                periods.clear();
            }
            known = bytes(new Cell.Days(period), false);
            periods.put(period, known);
        }
        lastPeriod = period;
        lastDays = known;
        return known;
    }

    private static byte[] bytes(Cell cell, boolean isFirst) {
        return CsvRows.quoted(CsvRows.harmless(cell), isFirst).getBytes(StandardCharsets.UTF_8);
    }
}
