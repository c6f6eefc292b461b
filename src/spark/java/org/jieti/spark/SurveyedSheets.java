package org.jieti.spark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jieti.domain.Columns;
import org.jieti.domain.Dictionary;
import org.jieti.input.PartedSheet;
import org.jieti.input.SheetHead;
import org.jieti.input.TextRange;
import org.jieti.problem.Problems;

/** Everything that is known of the sheets before a row is read. */
final class SurveyedSheets {

    private final Dictionary dictionary;
    private final Locale language;
    private final List<SheetHead> heads = new ArrayList<>();
    private final List<Portion> portions = new ArrayList<>();
    private final Map<GivenFile, Integer> parquet = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    SurveyedSheets(Dictionary dictionary, Locale language) {
        this.dictionary = dictionary;
        this.language = language;
    }

    /** Adds a file of text or a workbook; sheets have their numbers in the order in which they are added. */
    void add(GivenFile file, Surveyed surveyed) {
        int first = heads.size();
        heads.addAll(surveyed.sheets());
        problems.addAll(surveyed.problems());
        notes.addAll(surveyed.notes());
        if (surveyed.ranges().isEmpty()) {
            portions.add(new Portion(file, first, null, null));
        }
        for (TextRange range : surveyed.ranges()) {
            portions.add(new Portion(file, first, surveyed.sheets().get(0), range));
        }
    }

    /** Adds a file of Parquet, which is one sheet. What is wrong with the headers of a dataset is told of its first file. */
    void addParquet(GivenFile file, SheetHead head) {
        boolean isFirst =
                parquet.keySet().stream().noneMatch(other -> other.dataset().equals(file.dataset()));
        if (isFirst) {
            Problems wrong = new Problems();
            Problems leftAlone = new Problems();
            PartedSheet.of(head, dictionary, wrong, leftAlone);
            problems.addAll(Told.problems(wrong, language));
            notes.addAll(Told.notes(leftAlone, language));
        }
        parquet.put(file, heads.size());
        heads.add(head);
    }

    /** The sheets by their numbers. */
    List<SheetHead> heads() {
        return heads;
    }

    List<Portion> portions() {
        return portions;
    }

    /** The sheet that each file of Parquet is. */
    Map<GivenFile, Integer> parquet() {
        return parquet;
    }

    List<String> problems() {
        return problems;
    }

    List<String> notes() {
        return notes;
    }

    Columns columns() {
        return PartedSheet.of(heads, dictionary).stream()
                .map(PartedSheet::columns)
                .reduce(Columns.of(List.of()), Columns::and);
    }

    /** What there is to read, in bytes. */
    long size() {
        long texts = portions.stream().mapToLong(Portion::size).sum();
        return texts + parquet.keySet().stream().mapToLong(GivenFile::size).sum();
    }
}
