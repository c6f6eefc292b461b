package org.jieti.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieti.catalogue.CatalogueLibrary;
import org.jieti.classification.Classification;
import org.jieti.classification.Classifier;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Period;
import org.jieti.input.EnterpriseBuilder;
import org.jieti.input.SheetFile;
import org.jieti.input.SheetRows;
import org.jieti.problem.Problems;
import org.jieti.problem.Reject;
import org.jieti.schedule.file.CatalogueLoader;
import org.jieti.schedule.file.ScheduleSource;

/**
 * Sheets read and classified.
 *
 * @param rows how many rows the sheets have
 * @param rejects rows refused while reading or joining
 * @param warnings what should be looked at in the others
 * @param notes what was left alone
 */
record Classifying(List<Classification> found, int rows, List<Reject> rejects, Warnings warnings, Problems notes) {

    /**
     * Reads the sheets and classifies what they name; empty if any of them cannot be used.
     *
     * @param problems where it is told what is wrong with them
     */
    static Optional<Classifying> read(
            Dictionary dictionary, List<SheetFile> files, Facts defaults, Optional<Period> only, Problems problems)
            throws IOException {
        Problems notes = new Problems();
        List<SheetRows> sheets = HeldSheets.rows(files, dictionary, problems, notes);
        Optional<CatalogueLibrary> library =
                new CatalogueLoader(dictionary).load(ScheduleSource.shippedCatalogues(), problems);
        if (!problems.isEmpty() || library.isEmpty()) {
            return Optional.empty();
        }
        EnterpriseBuilder builder = new EnterpriseBuilder(dictionary, defaults);
        Classifier classifier = new Classifier(library.get(), dictionary);
        List<Classification> found = builder.enterprises(sheets, only).stream()
                .flatMap(enterprise -> classifier.classify(enterprise).stream())
                .toList();
        Warnings warnings = new Warnings();
        sheets.forEach(sheet -> warnings.addAll(sheet.warnings()));
        int rows = sheets.stream().mapToInt(SheetRows::count).sum();
        return Optional.of(new Classifying(
                found,
                rows,
                rejects(
                        sheets,
                        builder,
                        sheets.stream().map(sheet -> sheet.sheet().name()).toList()),
                warnings,
                notes));
    }

    private static List<Reject> rejects(List<SheetRows> sheets, EnterpriseBuilder builder, List<String> order) {
        List<Reject> rejects = new ArrayList<>();
        sheets.forEach(sheet -> rejects.addAll(sheet.rejects()));
        rejects.addAll(builder.rejects());
        rejects.sort(Reject.byPlace(order));
        return rejects;
    }

    long undetermined() {
        return found.stream().filter(Classification::isUndetermined).count();
    }

    ExitStatus status() {
        boolean isWhole = !found.isEmpty() && rejects.isEmpty() && undetermined() == 0;
        return isWhole ? ExitStatus.DONE : ExitStatus.DONE_IN_PART;
    }
}
