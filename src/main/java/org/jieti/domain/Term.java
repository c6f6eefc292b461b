package org.jieti.domain;

import java.util.Optional;

/**
 * A word with a fixed meaning: a region, an industry, a category, a pollutant.
 *
 * @param code the canonical name, such as {@code 330100}, {@code cement} or {@code eliminated}
 * @param parent the wider term it belongs to: a city's province, an industry's division
 */
public record Term(String code, Optional<Term> parent, String zh, String en) {

    /** Whether this is the other term or lies within it: Hangzhou lies within Zhejiang. */
    public boolean isWithin(Term other) {
        for (Optional<Term> term = Optional.of(this);
                term.isPresent();
                term = term.get().parent()) {
            if (term.get().code.equals(other.code)) {
                return true;
            }
        }
        return false;
    }

    /** Terms of one vocabulary are the same if they have the same code. */
    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Term term && code.equals(term.code) && zh.equals(term.zh));
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    /** How many wider terms it lies within: a city is deeper than its province. */
    public int depth() {
        return parent.map(wider -> wider.depth() + 1).orElse(0);
    }

    @Override
    public String toString() {
        return code;
    }
}
