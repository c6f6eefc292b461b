package org.jieti.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieti.domain.Case;
import org.jieti.domain.CaseForm;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Period;
import org.jieti.domain.PlainCase;
import org.jieti.domain.Rational;
import org.jieti.domain.Rounding;
import org.jieti.report.Cell;
import org.jieti.support.Law;
import org.jieti.support.Seeded;
import org.junit.jupiter.api.Test;

/** A row that is filled in is what is written of its cells one by one. */
final class RowFormTest {

    private static final Field ID = Law.DICTIONARY.field("enterprise_id");
    private static final Field NAME = Law.DICTIONARY.field("enterprise");
    private static final Field NOTE = Law.DICTIONARY.field("region");

    /** What a row says: its names by the places of their fields, and a word of many rows. */
    private record Row(CaseForm form, Period period, Map<Integer, String> names, long wording) implements PlainCase {

        @Override
        public Rational number(int field) {
            throw new AssertionError("no figure of the row is written");
        }

        @Override
        public boolean text(int field, TextTaker taker) {
            String name = names.get(field);
            if (name == null) {
                return false;
            }
            byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
            taker.take(bytes, 0, bytes.length, name.contains(","));
            return true;
        }

        @Override
        public Case whole() {
            throw new AssertionError("a row is not put together to be written");
        }

        private String said(Field field) {
            return Optional.ofNullable(names.get(field.index()))
                    .or(() -> form.words().words(field))
                    .orElse("");
        }
    }

    private final StatedCells cells = new StatedCells();
    private final List<CaseForm> forms = List.of(
            new CaseForm(0, Facts.NONE.with(NOTE, "浙江")), new CaseForm(1, Facts.NONE.with(NOTE, "=1+1, \"x\"")));
    private Row row = row(new Seeded(1), 0);

    private Row row(Seeded seeded, long wording) {
        Map<Integer, String> names = seeded.chance(5)
                ? Map.of(ID.index(), "330481")
                : Map.of(ID.index(), "E" + seeded.below(100), NAME.index(), seeded.oneOf("海宁水泥厂", "a,b", "长兴"));
        return new Row(forms.get(seeded.below(2)), period(seeded), names, wording);
    }

    private static Period period(Seeded seeded) {
        return Period.ofMonth(1990 + seeded.below(200), 1 + seeded.below(12));
    }

    /** Often the same enterprise in another month. */
    private Row next(Seeded seeded) {
        return seeded.chance(3)
                ? row(seeded, row.wording() + 1)
                : new Row(row.form(), period(seeded), row.names(), row.wording());
    }

    private static Rational number(Seeded seeded) {
        String digits = seeded.decimal(1_000_000, seeded.below(8));
        Rational number = Rational.parse(seeded.chance(3) ? "-" + digits : digits);
        return switch (seeded.below(6)) {
            case 0 -> Rational.ZERO;
            case 1 -> number.dividedBy(Rational.of(7));
            case 2 -> number.times(Rational.of(Long.MAX_VALUE)).times(Rational.of(seeded.below(100)));
            case 3 -> Rational.of(seeded.below(200) - 100).dividedBy(Rational.of(100));
            default -> number;
        };
    }

    private List<Cell> cells(Row of, List<Rational> numbers, boolean isLine) {
        List<Cell> row = new ArrayList<>();
        row.add(new Cell.Stated(ID, of.said(ID)));
        if (isLine) {
            row.add(new Cell.Text("a \"line\""));
        }
        row.add(new Cell.Stated(NAME, of.said(NAME)));
        row.add(new Cell.Stated(NOTE, of.said(NOTE)));
        row.add(new Cell.Days(of.period()));
        row.add(new Cell.Yuan(Rounding.HALF_UP_TO_FEN.toMoney(numbers.get(0))));
        row.add(Cell.Text.EMPTY);
        row.add(new Cell.Figure(numbers.get(1)));
        row.add(new Cell.Text("价 " + numbers.get(2) + " of " + of.period()));
        row.add(new Cell.Count(3));
        return row;
    }

    private RowForm form(boolean isLine) {
        List<Rational> first = List.of(Rational.parse("1.1"), Rational.parse("2"), Rational.parse("3"));
        List<Cell> row = cells(this.row, first, isLine);
        IdentityHashMap<Rational, Integer> numbers = new IdentityHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i) instanceof Cell.Yuan yuan) {
                numbers.put(yuan.value().yuan(), 0);
            } else if (row.get(i) instanceof Cell.Figure figure) {
                numbers.put(figure.value(), 1);
            } else if (row.get(i).plain().startsWith("价")) {
                row.set(i, new Cell.Text("价 " + RowForm.gap(2) + " of " + RowForm.gapOfDays()));
            }
        }
        return RowForm.of(row, numbers::get, cells).orElseThrow();
    }

    @Test
    void rowsThatFollowEachOtherAreWhatTheirCellsSay() {
        List<RowForm> rowForms = List.of(form(false), form(true), form(false));
        Seeded.times(300, seeded -> {
            CsvRows filled = new CsvRows();
            CsvRows written = new CsvRows();
            for (int i = 0; i < 50; i++) {
                row = next(seeded);
                List<Rational> numbers = List.of(number(seeded), number(seeded), number(seeded));
                int which = seeded.below(3);
                rowForms.get(which).addTo(filled, row, numbers::get);
                written.add(cells(row, numbers, which == 1));
            }
            assertThat(text(filled)).isEqualTo(text(written));
        });
    }

    private static String text(CsvRows rows) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            rows.writeTo(out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
