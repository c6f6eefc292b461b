package org.jieti.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jieti.domain.Period;
import org.jieti.report.BillCells;
import org.jieti.report.Cell;
import org.jieti.spill.PackedRow;
import org.jieti.spill.SpillFile;
import org.jieti.spill.Strand;
import org.jieti.study.Bill;

/**
 * Bills of an earlier result and of a later one, taken apart by enterprise: what belongs together is in one part, and only one
 * part is held at a time.
 */
final class BillParts {

    /** How many bytes of a result make a part that can well be held. */
    private static final long USUAL_PART = 1 << 20;

    private static final long MOST_PARTS = 1 << 10;

    private final BillCells form;
    private final List<Strand> before;
    private final List<Strand> after;
    private final PackedRow packed = new PackedRow();
    private int count;

    /** Whose bill it is, and for when. */
    private record Key(String enterprise, Period period) {}

    /**
     * A bill and where it stands.
     *
     * @param place a number that is the greater the later it was added
     */
    record Placed(int place, Bill bill) {}

    /** Who is told what became of the bills of a part. */
    interface Taker {

        /** A bill for which there was none before. */
        void late(Placed after) throws IOException;

        void corrected(Bill before, Placed after) throws IOException;

        /** A bill for which there is none any more. */
        void gone(Placed before) throws IOException;
    }

    /** @param bytes how large the larger result is, about */
    BillParts(BillCells form, SpillFile spill, long bytes) {
        int parts = (int) Math.min(MOST_PARTS, bytes / USUAL_PART + 1);
        this.form = form;
        this.before = strands(parts, spill);
        this.after = strands(parts, spill);
    }

    private static List<Strand> strands(int count, SpillFile spill) {
        return IntStream.range(0, count).mapToObj(i -> new Strand(spill)).toList();
    }

    void addBefore(Bill bill) throws IOException {
        add(bill, before);
    }

    void addAfter(Bill bill) throws IOException {
        add(bill, after);
    }

    private void add(Bill bill, List<Strand> parts) throws IOException {
        packed.clear()
                .put(count)
                .put(plain(form.surcharge(bill)))
                .put(bill.lines().size());
        form.lines(bill).forEach(line -> packed.put(plain(line)));
        packed.writeSizedTo(parts.get(Math.floorMod(bill.enterprise().hashCode(), parts.size())));
        count++;
    }

    private static List<String> plain(List<Cell> cells) {
        return cells.stream().map(Cell::plain).toList();
    }

    /** Brings the bills together, part by part; in each part those of the later result come first, in their order. */
    void bringTogether(Taker taker) throws IOException {
        for (int part = 0; part < before.size(); part++) {
            Map<Key, Placed> left = new LinkedHashMap<>();
            read(before.get(part)).forEach(earlier -> left.put(key(earlier.bill()), earlier));
            for (Placed later : read(after.get(part))) {
                Placed was = left.remove(key(later.bill()));
                if (was == null) {
                    taker.late(later);
                } else {
                    taker.corrected(was.bill(), later);
                }
            }
            for (Placed gone : left.values()) {
                taker.gone(gone);
            }
        }
    }

    private static Key key(Bill bill) {
        return new Key(bill.enterprise(), bill.period());
    }

    private List<Placed> read(Strand part) throws IOException {
        List<Placed> bills = new ArrayList<>();
        try (InputStream in = part.read()) {
            while (packed.readSizedFrom(in)) {
                int place = packed.number();
                Bill bill = form.bill(packed.texts());
                int lines = packed.number();
                bills.add(new Placed(
                        place,
                        bill.with(IntStream.range(0, lines)
                                .mapToObj(i -> form.line(packed.texts()))
                                .toList())));
            }
        }
        return bills;
    }
}
