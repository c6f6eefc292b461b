package org.jieti.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a task read: rows by the number of their sheet, and what has to be told. */
final class ReadTally implements Serializable {

    private static final long serialVersionUID = 1;

    private final Map<Integer, Long> rows = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    void countRow(int sheet) {
        rows.merge(sheet, 1L, Long::sum);
    }

    void add(List<String> moreProblems, List<String> moreNotes) {
        problems.addAll(moreProblems);
        notes.addAll(moreNotes);
    }

    void add(ReadTally other) {
        other.rows.forEach((sheet, count) -> rows.merge(sheet, count, Long::sum));
        add(other.problems, other.notes);
    }

    /** How many rows a sheet has, refused ones included. */
    long rows(int sheet) {
        return rows.getOrDefault(sheet, 0L);
    }

    /** Why files could not be read to their end, in words. */
    List<String> problems() {
        return problems;
    }

    List<String> notes() {
        return notes;
    }
}
