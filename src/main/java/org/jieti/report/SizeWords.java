package org.jieti.report;

import java.util.Optional;
import org.jieti.domain.Field;
import org.jieti.study.SizeClass;

/** The words for classes of size, with the largest of the enterprises at hand that is in each. */
public final class SizeWords {

    private final Wording wording;
    private final Field size;

    /** @param size the field by which size is told */
    public SizeWords(Wording wording, Field size) {
        this.wording = wording;
        this.size = size;
    }

    /** The number of the quarter; empty if the size is not known. */
    public String code(Optional<SizeClass> sizeClass) {
        return sizeClass.map(known -> String.valueOf(known.quarter())).orElse("");
    }

    public String title(Optional<SizeClass> sizeClass) {
        return sizeClass
                .map(known -> wording.text(
                        "compare.quarter-" + known.quarter(),
                        GroupedDigits.of(known.most().toString()),
                        size.unit()))
                .orElseGet(() -> wording.text("compare.no-size", size));
    }
}
