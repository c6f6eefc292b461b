package org.jieti.schedule;

import java.util.List;
import java.util.Optional;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Rational;
import org.jieti.domain.Term;

/**
 * A table of pollution equivalent values.
 *
 * @param notes what a reader should know of it; empty if nothing
 * @param notesZh the same in Chinese; the notes themselves if they stand in one language only
 * @param mass what a row counts unless it says otherwise
 * @param digest SHA-256 of the file it came from, in hexadecimal
 * @param readingField the field that a row's {@link Equivalent#reading()} is held against
 */
public record EquivalentTable(
        ScheduleId id,
        String title,
        String titleZh,
        Citation citation,
        String notes,
        String notesZh,
        Expression mass,
        List<Equivalent> rows,
        Field readingField,
        String digest) {

    /** Whether the table knows the pollutant in this medium at all. */
    public boolean lists(Term medium, Term pollutant) {
        return rows.stream()
                .anyMatch(row -> row.medium().equals(medium) && row.pollutant().equals(pollutant));
    }

    /** The row for a discharge: by its reading where there are several, as for pH, else the first that can be counted. */
    public Optional<Equivalent> find(Term medium, Term pollutant, Facts discharge) {
        Optional<Rational> reading = discharge.number(readingField);
        List<Equivalent> fitting = rows.stream()
                .filter(row -> row.medium().equals(medium) && row.pollutant().equals(pollutant))
                .filter(row -> row.reading().isEmpty()
                        || reading.filter(row.reading().get()::contains).isPresent())
                .toList();
        return fitting.stream()
                .filter(row -> row.count(discharge).isPresent())
                .findFirst()
                .or(() -> fitting.stream().findFirst());
    }

    /** Where a row stands in the statute. */
    public int orderOf(Equivalent row) {
        return rows.indexOf(row);
    }
}
