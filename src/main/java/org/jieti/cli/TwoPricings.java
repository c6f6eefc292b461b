package org.jieti.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jieti.domain.Columns;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Field;
import org.jieti.domain.Term;
import org.jieti.study.Comparer;
import org.jieti.study.Comparison;
import org.jieti.study.DemandModel;

/**
 * By what a comparison prices.
 *
 * @param size the field by which the size of enterprises is told
 * @param model of how use responds to its price
 */
record TwoPricings(Pricing baseline, Pricing reform, Field size, DemandModel model) {

    Dictionary dictionary() {
        return baseline.dictionary();
    }

    Comparer comparer() {
        return new Comparer(baseline.book(), reform.book(), dictionary(), model);
    }

    Comparison comparison() {
        return new Comparison(dictionary(), size, model);
    }

    boolean considersAny(Columns columns) {
        return baseline.considersAny(columns) || reform.considersAny(columns);
    }

    /** The levies that are considered under neither. */
    Map<Term, List<Field>> notConsidered(Columns columns) {
        Map<Term, List<Field>> missing = new LinkedHashMap<>(baseline.notConsidered(columns));
        missing.keySet().retainAll(reform.notConsidered(columns).keySet());
        return missing;
    }

    /** The levies of which neither has a schedule. */
    List<Term> withoutSchedule() {
        return baseline.withoutSchedule().stream()
                .filter(reform.withoutSchedule()::contains)
                .toList();
    }
}
