package org.jieti.input;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.problem.Reject;
import org.jieti.spill.PackedRow;
import org.jspecify.annotations.Nullable;

/**
 * Joins lines that {@link LineParting} took apart: all those of some enterprises, of one sheet after the other, and of each in
 * its order. What is held is the rows added since the last join.
 */
public final class LineJoin {

    private final Dictionary dictionary;
    private final Facts defaults;
    private final List<PartedSheet> sheets;
    private final @Nullable RowReader[] readers;
    private final List<SheetRows> rows = new ArrayList<>();

    /**
     * A join of lines of some sheets.
     *
     * @param defaults what holds for every enterprise of which the sheets say nothing else
     * @param sheets by their numbers
     */
    public LineJoin(Dictionary dictionary, Facts defaults, List<PartedSheet> sheets) {
        this.dictionary = dictionary;
        this.defaults = defaults;
        this.sheets = sheets;
        this.readers = new RowReader[sheets.size()];
        sheets.forEach(sheet -> rows.add(sheet.noRows()));
    }

    /** Adds a line. It is refused at once if something is wrong with it by itself. */
    public void add(PackedRow line, CaseBatch.Taker taker) {
        int sheet = line.number();
        SheetLine written = PackedLines.line(line, sheets.get(sheet).name());
        reader(sheet).read(written, rows.get(sheet).rows()::add, taker::refuse);
    }

    private RowReader reader(int sheet) {
        RowReader known = readers[sheet];
        if (known == null) {
            known = sheets.get(sheet).reader(dictionary);
            readers[sheet] = known;
        }
        return known;
    }

    /** Hands on the cases of the lines added since the last time, and tells their places. */
    public void join(CaseBatch.Taker taker) throws WholeSheetNeeded {
        IdentityHashMap<Sheet, Integer> order = new IdentityHashMap<>();
        rows.forEach(sheet -> order.put(sheet.sheet(), order.size()));
        for (SheetRows sheet : rows) {
            for (Row row : sheet.rows()) {
                taker.place(place(row, order));
                row.warnings().forEach(taker::warn);
            }
        }
        CaseBuilder builder = new CaseBuilder(dictionary, defaults);
        builder.join(rows);
        for (Reject reject : builder.rejects()) {
            taker.refuse(reject);
        }
        builder.forEach((first, one) -> {
            taker.place(place(first, order));
            taker.take(one);
        });
        rows.forEach(sheet -> sheet.rows().clear());
    }

    /** A number that is the greater the later a case first stands: in the order in which {@link CaseBuilder} makes cases. */
    private static long place(Row row, IdentityHashMap<Sheet, Integer> order) {
        long rank = CaseBuilder.ORDER.indexOf(row.sheet().grain());
        long sheet = order.getOrDefault(row.sheet(), 0);
        return (rank << 60) + (sheet << Integer.SIZE) + row.line().number();
    }
}
