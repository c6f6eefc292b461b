package org.jieti.classification;

import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Reason;

/** Sizes and capacities of equipment, of which the sheet may have given a bare number. */
final class Measures {

    private final Dictionary dictionary;

    Measures(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** A measure that is missing although there is a bare number lacks only its unit, and the reason says so. */
    Reason explained(Reason gap, Facts piece) {
        return dictionary
                .findField(gap.details().get(0))
                .flatMap(missing -> missing.aliases().stream()
                        .flatMap(alias -> dictionary.findField(alias).stream())
                        .filter(bare -> !bare.equals(missing) && piece.has(bare))
                        .findFirst()
                        .map(bare -> Reason.of("unit-unfit", bare, stated(bare, piece), missing.unit())))
                .orElse(gap);
    }

    private String stated(Field bare, Facts piece) {
        String column = bare.name().equals("size") ? "unit" : "capacity_unit";
        return piece.words(dictionary.field(column))
                .or(() -> piece.words(dictionary.field("unit")))
                .orElse("");
    }
}
