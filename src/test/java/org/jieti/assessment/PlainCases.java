package org.jieti.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieti.domain.Case;
import org.jieti.domain.CaseForm;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Period;
import org.jieti.domain.PlainCase;
import org.jieti.domain.Rational;
import org.jieti.support.Law;

/** Cases of one stretch as if each were a plain row of one sheet. */
final class PlainCases {

    private final Map<List<Optional<Object>>, CaseForm> forms = new HashMap<>();

    private record Plain(CaseForm form, Case whole) implements PlainCase {

        @Override
        public Period period() {
            return whole.period();
        }

        @Override
        public Rational number(int field) {
            return (Rational) facts().find(field).orElseThrow();
        }

        private Facts facts() {
            return whole.stretches().get(0).facts();
        }

        @Override
        public long wording() {
            return whole.hashCode();
        }

        @Override
        public boolean text(int field, TextTaker taker) {
            return false;
        }
    }

    PlainCase of(Case one) {
        Facts facts = one.stretches().get(0).facts();
        List<Optional<Object>> key = Law.DICTIONARY.fields().stream()
                .map(field -> facts.find(field.index()).map(value -> field.isQuantity() ? true : value))
                .toList();
        CaseForm form = forms.computeIfAbsent(key, unknown -> new CaseForm(forms.size(), words(facts)));
        return new Plain(form, one);
    }

    private static Facts words(Facts facts) {
        return facts.only(field -> !isNumber(field), Law.DICTIONARY.fields());
    }

    private static boolean isNumber(Field field) {
        return field.isQuantity();
    }
}
