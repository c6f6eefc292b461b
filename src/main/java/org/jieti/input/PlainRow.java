package org.jieti.input;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jieti.domain.Case;
import org.jieti.domain.CaseForm;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Fractions;
import org.jieti.domain.Period;
import org.jieti.domain.PlainCase;
import org.jieti.domain.Rational;
import org.jspecify.annotations.Nullable;

/** The plain row of a sheet that was read last, cell by cell. One for each thread. */
final class PlainRow implements PlainCase {

    private final CaseMaker cases;
    private final int fields;
    private final Field periodDays;
    private final @Nullable CellLane[] lanes;

    /** What each cell says, as its lane tells it, but for what is the row's own; the period is too, but is no figure. */
    private final int[] key;

    /** The column of each field, or -1. */
    private final int[] columns;

    private final int id;
    private final int period;
    private final int medium;
    private final CaseForms forms = new CaseForms();
    private @Nullable CaseForm form;
    private @Nullable Period days;

    /** @param width how many columns the sheet has, known or not */
    PlainRow(Dictionary dictionary, int width, List<Column> known, CaseMaker cases) {
        this.cases = cases;
        this.fields = dictionary.fields().size();
        this.periodDays = dictionary.field("period_days");
        this.lanes = new CellLane[width];
        this.key = new int[width];
        this.columns = new int[fields];
        Arrays.fill(columns, -1);
        CellReader reader = new CellReader(dictionary);
        for (Column column : known) {
            lanes[column.index()] = CellLane.of(column, reader, fields);
            columns[column.field().index()] = column.index();
        }
        this.id = columns[dictionary.field("enterprise_id").index()];
        this.period = columns[dictionary.field("period").index()];
        this.medium = columns[dictionary.field("medium").index()];
    }

    /** Forgets the row before. */
    void clear() {
        Arrays.fill(key, CellLane.NOTHING);
        days = null;
        form = null;
    }

    /** Reads a cell that is not empty; false if it needs a closer look. */
    boolean read(int column, byte[] bytes, int from, int to) {
        CellLane lane = lanes[column];
        if (lane == null) {
            return true;
        }
        int said = lane.read(bytes, from, to);
        if (column != period) {
            key[column] = said;
        } else if (said > CellLane.OWN) {
            days = (Period) lane.value();
        }
        return said != CellLane.NOT_PLAIN;
    }

    /** Whether it can be taken as a plain case: in air, the units of other columns are others. */
    boolean isCase() {
        boolean isInAir = medium >= 0 && key[medium] != CellLane.NOTHING;
        if (days == null || id < 0 || key[id] == CellLane.NOTHING || isInAir) {
            return false;
        }
        form = forms.find(key);
        if (form == null) {
            form = forms.add(key, words().orElse(cases.defaults()));
        }
        return form != null;
    }

    /** A number that hardly any other enterprise has. */
    long enterprise() {
        return texts(id).number();
    }

    @Override
    public CaseForm form() {
        return Objects.requireNonNull(form);
    }

    @Override
    public Period period() {
        return Objects.requireNonNull(days);
    }

    @Override
    public Rational number(int field) {
        if (field == periodDays.index()) {
            return Rational.of(period().days());
        }
        return numbers(field).value();
    }

    @Override
    public void put(int field, Fractions into, int place) {
        if (field == periodDays.index()) {
            into.put(place, number(field));
        } else {
            numbers(field).put(into, place);
        }
    }

    private CellLane.OfNumbers numbers(int field) {
        return (CellLane.OfNumbers) Objects.requireNonNull(lanes[columns[field]]);
    }

    @Override
    public boolean text(int field, TextTaker taker) {
        int column = columns[field];
        boolean isSaid = column >= 0 && key[column] == CellLane.OWN && lanes[column] instanceof CellLane.OfTexts;
        if (isSaid) {
            texts(column).copyTo(taker);
        }
        return isSaid;
    }

    private CellLane.OfTexts texts(int column) {
        return (CellLane.OfTexts) Objects.requireNonNull(lanes[column]);
    }

    @Override
    public Case whole() {
        Facts.Builder facts = new Facts.Builder(fields);
        for (int i = 0; i < key.length; i++) {
            put(i, facts);
        }
        facts.put(periodDays, Rational.of(period().days()));
        if (period >= 0) {
            facts.put(Objects.requireNonNull(lanes[period]).column.field(), period());
        }
        return cases.of(texts(id).value(), period(), facts.build());
    }

    private Facts words() {
        Facts.Builder facts = new Facts.Builder(fields);
        for (int i = 0; i < key.length; i++) {
            if (key[i] > CellLane.OWN) {
                put(i, facts);
            }
        }
        return facts.build();
    }

    private void put(int column, Facts.Builder facts) {
        CellLane lane = lanes[column];
        if (lane != null && key[column] != CellLane.NOTHING) {
            facts.put(lane.column.field(), lane.value());
        }
    }
}
