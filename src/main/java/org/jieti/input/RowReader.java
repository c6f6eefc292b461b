package org.jieti.input;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.FieldType;
import org.jieti.domain.FormulaGuard;
import org.jieti.domain.Source;
import org.jieti.domain.Term;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;
import org.jieti.problem.Reject;
import org.jieti.problem.Reject.Fault;

/** Reads the rows of a sheet, cell by cell, and tells everything that is wrong with one. */
final class RowReader {

    private final Dictionary dictionary;
    private final Sheet sheet;
    private final List<Column> columns;
    private final CellReader cells;
    private final Field medium;
    private final Totals totals;
    private final Meters meters;
    private final Manner manner;

    RowReader(Dictionary dictionary, Sheet sheet, List<Column> columns) {
        this(dictionary, sheet, columns, Manner.ORDINARY);
    }

    RowReader(Dictionary dictionary, Sheet sheet, List<Column> columns, Manner manner) {
        this.manner = manner;
        this.dictionary = dictionary;
        this.sheet = sheet;
        this.columns = columns;
        this.cells = new CellReader(dictionary);
        this.medium = dictionary.field("medium");
        this.totals = new Totals(columns);
        this.meters = new Meters(dictionary);
    }

    /**
     * Reads a row. A blank one is nothing.
     *
     * @param written as the file has it
     * @return whether it is a row of totals, which is left alone
     */
    boolean read(SheetLine written, Consumer<Row> good, Consumer<Reject> refused) {
        SheetLine line = unguarded(written);
        List<String> values = line.cells();
        if (values.stream().allMatch(String::isBlank)) {
            return false;
        }
        if (totals.in(line).isPresent()) {
            return true;
        }
        List<Fault> faults = new ArrayList<>();
        int width = sheet.headers().size();
        if (values.size() > width
                && values.subList(width, values.size()).stream().anyMatch(cell -> !cell.isBlank())) {
            faults.add(
                    new Fault(Problem.of(ProblemCode.ROW_TOO_LONG, line.place(width), values.size(), width), "", ""));
        } else {
            Facts said = facts(line, faults);
            Facts facts = meters.measured(said, sheet.columns());
            requireKeys(facts, line, faults);
            requireReadings(said, line, faults);
            if (manner == Manner.THOROUGH) {
                warnOfUnknownNames(said, line, faults);
            }
            if (isGood(faults)) {
                List<Problem> warnings = faults.stream().map(Fault::problem).toList();
                good.accept(new Row(sheet, line, facts, warnings));
                return false;
            }
        }
        refused.accept(sheet.refused(line, faults));
        return false;
    }

    /** A line with its cells as they were before they were kept from running as formulas. */
    static SheetLine unguarded(SheetLine line) {
        return line.cells().stream().noneMatch(FormulaGuard::isGuarded)
                ? line
                : line.with(line.cells().stream().map(FormulaGuard::unguarded).toList());
    }

    private Facts facts(SheetLine line, List<Fault> faults) {
        Facts.Builder facts = new Facts.Builder(dictionary.fields().size());
        boolean isAir = columns.stream().anyMatch(column -> column.field().equals(medium) && isAir(column, line));
        for (Column column : columns) {
            String cell = line.cell(column.index());
            if (line.isFormula(column.index())) {
                Problem problem =
                        Problem.of(ProblemCode.CELL_FORMULA, line.place(column.index()), column.field(), cell);
                faults.add(new Fault(problem, column.header(), cell));
                continue;
            }
            cells.read(isAir ? inAir(column) : column, cell, () -> line.place(column.index()), facts, faults);
        }
        return manner == Manner.LOCATING ? located(facts.build(), line) : facts.build();
    }

    private Facts located(Facts facts, SheetLine line) {
        Facts located = facts;
        for (Column column : columns) {
            if (facts.has(column.field())) {
                int index = column.index();
                String place = line.place(index).withoutExcerpt().toString();
                located = located.from(
                        column.field(),
                        new Source(
                                place, column.header().strip(), line.cell(index).strip()));
            }
        }
        return located;
    }

    private boolean isAir(Column column, SheetLine line) {
        String cell = line.cell(column.index());
        return dictionary
                .vocabulary(medium.vocabulary())
                .find(cell)
                .map(Term::code)
                .filter("air"::equals)
                .isPresent();
    }

    /** Concentrations in air are in mg/m3 where the header names no unit. */
    private static Column inAir(Column column) {
        return column.statesUnit()
                ? column
                : column.field()
                        .airUnit()
                        .map(unit -> unit.factorTo(column.field().unit()))
                        .map(factor ->
                                new Column(column.index(), column.header(), column.field(), factor, false, false))
                        .orElse(column);
    }

    private static boolean isGood(List<Fault> faults) {
        return faults.stream().allMatch(fault -> fault.problem().code().isWarning());
    }

    /** A meter reads no less at the end than at the beginning, unless the row states the usage itself. */
    private void requireReadings(Facts said, SheetLine line, List<Fault> faults) {
        for (Meters.Reading reading : meters.readings(said)) {
            boolean isWrong = reading.isReversed() && !said.has(reading.kind().usage());
            int column = isWrong ? sheet.place(reading.kind().to()) : -1;
            if (column >= 0) {
                Problem problem = Problem.of(
                        ProblemCode.METER_RUNS_BACK,
                        line.place(column),
                        reading.from(),
                        reading.to(),
                        reading.kind().usage());
                faults.add(new Fault(problem, sheet.headers().get(column), line.cell(column)));
            }
        }
    }

    private void warnOfUnknownNames(Facts said, SheetLine line, List<Fault> faults) {
        for (Column column : columns) {
            Field field = column.field();
            if (field.type() == FieldType.OPEN_TERM
                    && said.has(field)
                    && said.term(field).isEmpty()) {
                String name = said.words(field).orElseThrow();
                Problem problem = Problem.of(ProblemCode.UNKNOWN_NAME, line.place(column.index()), field, name);
                faults.add(new Fault(problem, column.header(), line.cell(column.index())));
            }
        }
    }

    private void requireKeys(Facts facts, SheetLine line, List<Fault> faults) {
        if (!isGood(faults)) {
            return;
        }
        for (String key : HeaderReader.keys(sheet.grain())) {
            Field field = dictionary.field(key);
            int column = facts.has(field) ? -1 : sheet.place(field);
            if (column >= 0) {
                faults.add(new Fault(
                        Problem.of(ProblemCode.ROW_WITHOUT_KEY, line.place(column), field),
                        sheet.headers().get(column),
                        ""));
            }
        }
    }
}
