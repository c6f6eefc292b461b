package org.jieti.input;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jieti.domain.Case;
import org.jieti.domain.CaseForm;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Fractions;
import org.jieti.domain.Period;
import org.jieti.domain.PeriodFacts;
import org.jieti.domain.PlainCase;
import org.jieti.domain.Rational;
import org.jspecify.annotations.Nullable;

/** The plain row of a sheet that was read last, cell by cell; a cell that was not read says what it said before. One for each thread. */
final class PlainRow implements PlainCase {

    private final CaseMaker cases;
    private final int fields;
    private final PeriodFacts periodFacts;
    private final @Nullable CellLane[] lanes;
    private final CellLane.@Nullable OfNumbers[] numbers;

    /**
     * What each cell says, as its lane tells it, but for what is the row's own; the period is too, but is no figure. Behind them, what
     * the register says.
     */
    private final int[] key;

    private final RegisterLane register;

    /** The column of each field, or -1. */
    private final int[] columns;

    private final int id;
    private final int period;
    private final int medium;
    private final CaseForms forms = new CaseForms();
    private @Nullable CaseForm form;
    private @Nullable Period days;
    private long wording;
    private boolean isOtherEnterprise;

    /** @param width how many columns the sheet has, known or not */
    PlainRow(Dictionary dictionary, int width, List<Column> known, CaseMaker cases) {
        this.cases = cases;
        this.fields = dictionary.fields().size();
        this.periodFacts = new PeriodFacts(dictionary);
        this.lanes = new CellLane[width];
        this.numbers = new CellLane.OfNumbers[width];
        this.key = new int[width + 1];
        this.register = new RegisterLane(cases.register(), dictionary);
        this.columns = new int[fields];
        Arrays.fill(columns, -1);
        CellReader reader = new CellReader(dictionary);
        for (Column column : known) {
            CellLane lane = CellLane.of(column, reader, fields);
            lanes[column.index()] = lane;
            numbers[column.index()] = lane instanceof CellLane.OfNumbers plain ? plain : null;
            columns[column.field().index()] = column.index();
        }
        periodFacts.fields().forEach(field -> columns[field.index()] = -1);
        this.id = columns[dictionary.field("enterprise_id").index()];
        this.period = columns[dictionary.field("period").index()];
        this.medium = columns[dictionary.field("medium").index()];
    }

    /** Whether a column may be read by {@link #readNumber}. */
    boolean isOfNumbers(int column) {
        return numbers[column] != null;
    }

    /**
     * Reads a cell with a plain number in it.
     *
     * @return the comma or line feed that ends it; -1 if it needs a closer look
     */
    int readNumber(int column, byte[] bytes, int from, int to) {
        int end = Objects.requireNonNull(numbers[column]).readToEnd(bytes, from, to);
        if (end >= 0) {
            say(column, CellLane.OWN);
        }
        return end;
    }

    /** Reads an empty cell. */
    void readNothing(int column) {
        if (column == period) {
            days = null;
        } else {
            say(column, CellLane.NOTHING);
        }
    }

    /** Reads a cell that is not empty; false if it needs a closer look. */
    boolean read(int column, byte[] bytes, int from, int to) {
        CellLane lane = lanes[column];
        if (lane == null) {
            return StrictUtf8.isText(bytes, from, to);
        }
        int said = lane.read(bytes, from, to);
        if (lane instanceof CellLane.OfTexts) {
            wording++;
            isOtherEnterprise |= column == id;
        }
        if (column != period) {
            say(column, said);
        } else {
            days = said > CellLane.OWN ? (Period) lane.value() : null;
        }
        return said != CellLane.NOT_PLAIN;
    }

    private void say(int column, int said) {
        if (key[column] != said) {
            key[column] = said;
            form = null;
            wording++;
        }
    }

    /** Whether it can be taken as a plain case: in air, the units of other columns are others. */
    boolean isCase() {
        boolean isInAir = medium >= 0 && key[medium] != CellLane.NOTHING;
        if (days == null || id < 0 || key[id] == CellLane.NOTHING || isInAir) {
            return false;
        }
        if (!cases.isAlone() && !isPlainInRegister(days)) {
            return false;
        }
        if (form == null) {
            form = forms.find(key);
        }
        if (form == null) {
            form = newForm();
        }
        return form != null;
    }

    private @Nullable CaseForm newForm() {
        return forms.add(key, words().orElse(register.kind().words()).orElse(cases.defaults()));
    }

    /** Whether the register says the same of all its days, and nothing that needs a closer look. */
    private boolean isPlainInRegister(Period period) {
        if (isOtherEnterprise) {
            register.begin(texts(id).value());
            isOtherEnterprise = false;
        }
        boolean isFound = register.find(period);
        if (isFound) {
            say(lanes.length, register.kind().number());
        }
        return isFound;
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
        return isOwn(field)
                ? numbers(field).value()
                : periodFacts.find(field, period()).orElseGet(() -> register.number(field));
    }

    @Override
    public void put(int field, Fractions into, int place) {
        if (isOwn(field)) {
            numbers(field).put(into, place);
        } else {
            into.put(place, number(field));
        }
    }

    /** Whether the row has a figure or a name for a field itself. */
    private boolean isOwn(int field) {
        return columns[field] >= 0 && key[columns[field]] == CellLane.OWN;
    }

    private CellLane.OfNumbers numbers(int field) {
        return Objects.requireNonNull(numbers[columns[field]]);
    }

    @Override
    public boolean text(int field, TextTaker taker) {
        if (isOwn(field) && lanes[columns[field]] instanceof CellLane.OfTexts own) {
            own.copyTo(taker);
            return true;
        }
        return !cases.isAlone() && register.text(field, taker);
    }

    @Override
    public long wording() {
        return wording + register.changes();
    }

    private CellLane.OfTexts texts(int column) {
        return (CellLane.OfTexts) Objects.requireNonNull(lanes[column]);
    }

    @Override
    public Case whole() {
        Facts.Builder facts = new Facts.Builder(fields);
        for (int i = 0; i < lanes.length; i++) {
            put(i, facts);
        }
        periodFacts.put(period(), facts);
        if (period >= 0) {
            facts.put(Objects.requireNonNull(lanes[period]).column.field(), period());
        }
        return cases.of(texts(id).value(), period(), facts.build());
    }

    private Facts words() {
        Facts.Builder facts = new Facts.Builder(fields);
        for (int i = 0; i < lanes.length; i++) {
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
