package org.jieti.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Sheet;
import org.jieti.input.HeaderFinder.Found;
import org.jieti.problem.Location;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;
import org.jieti.problem.Problems;

/** Chooses the sheets of a workbook that are read: the one asked for, or each that can be seen and has headers. */
final class WorkbookSheets {

    private final Workbook workbook;
    private final HeaderFinder finder;

    WorkbookSheets(Workbook workbook, HeaderFinder finder) {
        this.workbook = workbook;
        this.finder = finder;
    }

    /** A sheet, and where its headers stand. */
    record Headed(Sheet sheet, Found found) {}

    /**
     * The sheets to read.
     *
     * @param only the one asked for; empty for all
     * @param notes where it is told which are left out
     * @throws SheetFault if there are none
     */
    List<Headed> chosen(String only, Problems notes) throws IOException, SheetFault {
        List<Headed> certain = new ArrayList<>();
        List<Headed> others = new ArrayList<>();
        for (Sheet sheet : asked(only)) {
            if (only.isEmpty() && Workbook.isHidden(sheet)) {
                notes.add(leftOut(sheet).inCase("hidden"));
                continue;
            }
            Optional<Found> found = found(sheet);
            found.ifPresent(headers -> (headers.isCertain() ? certain : others).add(new Headed(sheet, headers)));
        }
        if (certain.isEmpty()) {
            return List.of(others.stream()
                    .findFirst()
                    .orElseThrow(() ->
                            new SheetFault(Problem.of(ProblemCode.FILE_EMPTY, Location.ofFile(workbook.name())))));
        }
        others.forEach(other -> notes.add(leftOut(other.sheet())));
        return certain;
    }

    private List<Sheet> asked(String only) throws SheetFault {
        List<Sheet> all = workbook.sheets();
        List<Sheet> asked = all.stream()
                .filter(sheet -> only.isEmpty() || sheet.getName().equals(only))
                .toList();
        if (asked.isEmpty() && !only.isEmpty()) {
            String known = all.stream().map(Sheet::getName).collect(Collectors.joining(", "));
            throw new SheetFault(Problem.of(ProblemCode.NO_SUCH_SHEET, Location.ofFile(workbook.name()), only, known));
        }
        return asked;
    }

    private Optional<Found> found(Sheet sheet) throws IOException, SheetFault {
        try (SheetLines lines = workbook.lines(sheet)) {
            return finder.find(lines);
        }
    }

    private Problem leftOut(Sheet sheet) {
        return Problem.of(ProblemCode.SHEET_LEFT_OUT, Location.ofFile(workbook.title(sheet)));
    }

    /** A sheet read up to its headers. */
    HeadedLines open(Headed headed) throws IOException, SheetFault {
        Found found = headed.found();
        SheetLines rows = workbook.lines(headed.sheet());
        Optional<SheetLine> line = rows.next();
        while (line.isPresent() && line.get().number() < found.line().number()) {
            line = rows.next();
        }
        SheetForm form =
                new SheetForm(Optional.empty(), Optional.empty(), found.line().number(), found.above());
        return new HeadedLines(workbook.title(headed.sheet()), workbook.digest(), form, found.line(), rows);
    }
}
