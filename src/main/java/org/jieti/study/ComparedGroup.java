package org.jieti.study;

import java.util.EnumMap;
import java.util.Map;

/**
 * What a reform changes for some enterprises.
 *
 * @param of what they have in common
 * @param undetermined how many charges could not be determined
 * @param parts those with each outcome; none is left out
 */
public record ComparedGroup<K>(
        K of,
        long enterprises,
        Change owed,
        Counts undetermined,
        Map<Outcome, Part> parts,
        Burden perOutput,
        Burden perEnergyCost,
        Responded responded) {

    /** Some of the enterprises, and what they owe. */
    public record Part(long enterprises, Change owed) {

        private static final Part NONE = new Part(0, Change.NONE);

        private Part plus(Part other) {
            return new Part(enterprises + other.enterprises, owed.plus(other.owed));
        }
    }

    static <K> ComparedGroup<K> sum(K key, Iterable<ComparedEnterprise> enterprises) {
        Map<Outcome, Part> parts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            parts.put(outcome, Part.NONE);
        }
        Part all = Part.NONE;
        Counts undetermined = Counts.NONE;
        Burden perOutput = Burden.NONE;
        Burden perEnergyCost = Burden.NONE;
        Responded responded = Responded.NONE;
        for (ComparedEnterprise one : enterprises) {
            Part part = new Part(1, one.owed());
            all = all.plus(part);
            parts.merge(one.outcome(), part, Part::plus);
            undetermined = undetermined.plus(one.undetermined());
            perOutput = perOutput.plus(one.perOutput());
            perEnergyCost = perEnergyCost.plus(one.perEnergyCost());
            responded = responded.plus(one.responded());
        }
        return new ComparedGroup<>(
                key, all.enterprises(), all.owed(), undetermined, parts, perOutput, perEnergyCost, responded);
    }

    public Part part(Outcome outcome) {
        return parts.getOrDefault(outcome, Part.NONE);
    }
}
