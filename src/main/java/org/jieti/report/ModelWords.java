package org.jieti.report;

import java.util.stream.Collectors;
import org.jieti.study.DemandModel;

/** Says by which model of demand something was worked out. */
final class ModelWords {

    private ModelWords() {}

    static String of(DemandModel model, Wording wording) {
        return model.isEmpty()
                ? ""
                : wording.text(
                        "compare.model",
                        model.elasticities().entrySet().stream()
                                .map(one -> wording.text("compare.resource-"
                                                + one.getKey().column()) + " "
                                        + one.getValue().value())
                                .collect(Collectors.joining(", ")));
    }
}
