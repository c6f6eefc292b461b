package org.jieti.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Rational;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;
import org.jieti.problem.Problems;
import org.jieti.problem.Reject;

/**
 * A sheet read by a test.
 *
 * @param sheet empty if it was refused as a whole
 * @param problems why it was refused
 * @param notes what was left alone
 */
record ReadSheet(Optional<SheetRows> sheet, List<Problem> problems, List<Problem> notes) {

    static final Dictionary DICTIONARY = dictionary();
    private static final SheetReader READER = new SheetReader(DICTIONARY);

    private static Dictionary dictionary() {
        try {
            return new DictionaryReader().read();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static ReadSheet of(String... lines) {
        return named("sheet.csv", String.join("\n", lines) + "\n");
    }

    /** A sheet that is read with its keys filled down. */
    static SheetRows filledDown(String... lines) {
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        SheetFile file = SheetFile.of("sheet.csv", bytes).readAs(new Reading(true));
        return sheets(file, new Problems(), new Problems()).get(0);
    }

    static ReadSheet named(String name, String text) {
        return ofBytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static ReadSheet ofBytes(String name, byte[] bytes) {
        Problems problems = new Problems();
        Problems notes = new Problems();
        return new ReadSheet(
                sheets(SheetFile.of(name, bytes), problems, notes).stream().findFirst(), problems.all(), notes.all());
    }

    private static List<SheetRows> sheets(SheetFile file, Problems problems, Problems notes) {
        try {
            return READER.read(file, problems, notes);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** A usage sheet of one row with one column beside the keys. */
    static ReadSheet ofCell(String header, String cell) {
        return of("enterprise_id,period," + quoted(header), "E1,2010-06," + quoted(cell));
    }

    /** A discharge sheet of one row with one column beside the keys. */
    static ReadSheet ofDischargeCell(String medium, String header, String cell) {
        return of(
                "enterprise_id,period,medium,pollutant," + quoted(header),
                "E1,2019-06," + medium + ",cod," + quoted(cell));
    }

    static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    static Field field(String name) {
        return DICTIONARY.field(name);
    }

    SheetRows rows() {
        return sheet.orElseThrow(() -> new AssertionError("the sheet was refused: " + problems));
    }

    Facts facts(int row) {
        SheetRows rows = rows();
        if (row >= rows.rows().size()) {
            throw new AssertionError("no row " + row + "; refused: " + rows.rejects());
        }
        return rows.rows().get(row).facts();
    }

    /** The number of a field in the first row. */
    Optional<Rational> number(String field) {
        return facts(0).number(field(field));
    }

    Optional<String> words(String field) {
        return facts(0).words(field(field));
    }

    List<Reject> rejects() {
        return rows().rejects();
    }

    /** The codes of all faults of all rows. */
    List<ProblemCode> faults() {
        return rejects().stream()
                .flatMap(reject -> reject.faults().stream())
                .map(fault -> fault.problem().code())
                .toList();
    }

    /** The codes for which the sheet was refused as a whole. */
    List<ProblemCode> refusals() {
        return problems.stream().map(Problem::code).toList();
    }
}
