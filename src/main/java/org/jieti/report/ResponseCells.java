package org.jieti.report;

import java.util.List;
import org.jieti.study.DemandModel;
import org.jieti.study.Responded;

/** The cells of what a model of demand adds, beside what stands without it. There are none where no model is asked for. */
final class ResponseCells {

    private static final List<String> COLUMNS = List.of(
            "response", "response_difference", "response_baseline", "response_periods", "response_unknown", "model");

    private ResponseCells() {}

    static List<String> headers(DemandModel model) {
        return model.isEmpty() ? List.of() : COLUMNS;
    }

    /** What is owed with the response and how it differs from the baseline of the same periods, how many they are, and the model. */
    static List<Cell> of(Responded responded, DemandModel model, Wording wording) {
        if (model.isEmpty()) {
            return List.of();
        }
        boolean isKnown = responded.known() > 0;
        return List.of(
                isKnown ? new Cell.Yuan(responded.after()) : Cell.Text.EMPTY,
                isKnown ? new Cell.Yuan(responded.change().difference()) : Cell.Text.EMPTY,
                isKnown ? new Cell.Yuan(responded.owed().baseline()) : Cell.Text.EMPTY,
                new Cell.Count(responded.known()),
                new Cell.Count(responded.unknown()),
                new Cell.Text(ModelWords.of(model, wording)));
    }
}
