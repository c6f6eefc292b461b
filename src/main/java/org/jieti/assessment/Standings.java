package org.jieti.assessment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Term;
import org.jieti.schedule.Heading;

/**
 * How the words of enterprises stand to those that schedules ask for. Two that stand alike to all of them get the same answers: most of the
 * counties of a province, and every industry that no schedule names.
 */
final class Standings {

    private static final String PLACE = "region";

    private static final int NOTHING = 0;

    /** A word that is in no vocabulary, whatever it is. */
    private static final int UNKNOWN_WORD = 1;

    private static final int FIRST_KNOWN = 2;

    private final List<OfField> fields = new ArrayList<>();

    /** @param headings of the schedules that ask; where each of them holds is asked, too */
    Standings(Dictionary dictionary, Collection<Heading> headings) {
        Map<String, Set<String>> asked = new LinkedHashMap<>();
        for (Heading heading : headings) {
            asked.computeIfAbsent(PLACE, first -> new LinkedHashSet<>())
                    .add(heading.region().code());
            for (Heading.Asked words : heading.words()) {
                asked.computeIfAbsent(words.field(), first -> new LinkedHashSet<>())
                        .addAll(words.terms());
            }
        }
        asked.forEach((name, codes) -> fields.add(new OfField(dictionary, dictionary.field(name), codes)));
    }

    /** How many words are asked for. */
    int size() {
        return fields.size();
    }

    /** Writes down how the words among facts stand, from a place on; the same numbers for those that stand alike. */
    void put(Facts facts, int[] into, int place) {
        for (int i = 0; i < fields.size(); i++) {
            into[place + i] = fields.get(i).standing(facts);
        }
    }

    /** To which of the terms asked for a word is the same or narrower, and to which it is wider. */
    private record Standing(BitSet within, BitSet around) {}

    private static final class OfField {

        private final Dictionary dictionary;
        private final Field field;
        private final Set<String> codes;
        private final List<Term> asked = new ArrayList<>();
        private final Map<Term, Integer> known = new HashMap<>();
        private final Map<Standing, Integer> alike = new HashMap<>();

        private OfField(Dictionary dictionary, Field field, Set<String> codes) {
            this.dictionary = dictionary;
            this.field = field;
            this.codes = codes;
        }

        private int standing(Facts facts) {
            if (!facts.has(field)) {
                return NOTHING;
            }
            return facts.term(field).map(this::standing).orElse(UNKNOWN_WORD);
        }

        private int standing(Term word) {
            Integer number = known.get(word);
            if (number == null) {
                number = alike.computeIfAbsent(compared(word), first -> FIRST_KNOWN + alike.size());
                known.put(word, number);
            }
            return number;
        }

        private Standing compared(Term word) {
            if (asked.isEmpty()) {
                dictionary.vocabulary(field.vocabulary()).terms().stream()
                        .filter(term -> codes.contains(term.code()))
                        .forEach(asked::add);
            }
            Standing standing = new Standing(new BitSet(), new BitSet());
            for (int i = 0; i < asked.size(); i++) {
                standing.within.set(i, word.isWithin(asked.get(i)));
                standing.around.set(i, asked.get(i).isWithin(word));
            }
            return standing;
        }
    }
}
