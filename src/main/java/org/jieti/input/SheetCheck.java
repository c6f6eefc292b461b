package org.jieti.input;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Grain;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;
import org.jieti.problem.Reject;

/** Everything that is wrong with some sheets, or should be looked at, by themselves and together; nothing is priced. */
public final class SheetCheck {

    private final Field enterpriseId;
    private final List<SheetRows> read;
    private final List<SheetRows> sheets;
    private final List<Reject> joinRejects;
    private final Coverage coverage;
    private final Strangers strangers;

    /** @param read every sheet, by a thorough reader */
    public SheetCheck(Dictionary dictionary, Collection<SheetRows> read) {
        this.enterpriseId = dictionary.field("enterprise_id");
        this.read = List.copyOf(read);
        this.sheets = read.stream().filter(sheet -> sheet.sheet().hasKeys()).toList();
        EnterpriseBuilder builder = new EnterpriseBuilder(dictionary, Facts.NONE);
        builder.enterprises(sheets, Optional.empty());
        this.joinRejects = builder.rejects();
        this.coverage = new Coverage(dictionary, sheets);
        this.strangers = new Strangers(dictionary, sheets);
    }

    /** What is wrong with rows, and what should be looked at in them. */
    public List<Problem> problems() {
        List<Problem> found = new ArrayList<>();
        Stream.concat(read.stream().flatMap(sheet -> sheet.rejects().stream()), joinRejects.stream())
                .flatMap(reject -> reject.faults().stream())
                .forEach(fault -> found.add(fault.problem()));
        read.forEach(sheet -> found.addAll(sheet.warnings()));
        Set<String> told = new HashSet<>();
        found.removeIf(problem -> problem.code() == ProblemCode.UNKNOWN_NAME
                && !told.add(problem.location().file() + problem.details()));
        Set<String> unsure = unsure();
        if (!hasUnknownRejects()) {
            found.addAll(strangers.notInRegister(unsure));
        }
        found.addAll(coverage.gaps(unsure));
        return found;
    }

    /** By the file, in the order of these, then by the sheet of a workbook, by line and column. */
    public static Comparator<Problem> byPlace(List<String> files) {
        return Comparator.comparingInt((Problem problem) ->
                        files.indexOf(fileOf(problem.location().file(), files)))
                .thenComparing(problem -> problem.location().file())
                .thenComparingInt(problem -> problem.location().line())
                .thenComparingInt(problem -> problem.location().column());
    }

    private static String fileOf(String sheet, List<String> files) {
        return files.stream()
                .filter(file -> sheet.equals(file) || sheet.startsWith(file + "#"))
                .findFirst()
                .orElse(sheet);
    }

    /** Enterprises of which rows were refused. */
    private Set<String> unsure() {
        Set<String> unsure = new HashSet<>();
        for (SheetRows sheet : sheets) {
            sheet.rejects().forEach(reject -> unsure.add(enterprise(sheet, reject)));
        }
        joinRejects.forEach(reject -> sheets.stream()
                .filter(sheet -> sheet.sheet().headers().equals(reject.headers()))
                .findFirst()
                .ifPresent(sheet -> unsure.add(enterprise(sheet, reject))));
        return unsure;
    }

    /** Whether a row of a register was refused of which it cannot be told whose it is. */
    private boolean hasUnknownRejects() {
        return sheets.stream()
                .filter(sheet -> sheet.sheet().grain() == Grain.ENTERPRISE)
                .flatMap(sheet -> sheet.rejects().stream())
                .flatMap(reject -> reject.faults().stream())
                .anyMatch(fault -> switch (fault.problem().code()) {
                    case MANGLED_IDENTIFIER, ROW_WITHOUT_KEY, ROW_TOO_LONG -> true;
                    default -> false;
                });
    }

    private String enterprise(SheetRows sheet, Reject reject) {
        int place = sheet.sheet().place(enterpriseId);
        int column = reject.headers().indexOf(sheet.sheet().headers().get(place));
        String cell =
                column >= 0 && column < reject.cells().size() ? reject.cells().get(column) : "";
        return Identifiers.unwrapped(HalfWidth.of(cell));
    }
}
