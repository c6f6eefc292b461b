package org.jieti.study;

import org.jieti.domain.Term;

/**
 * What a reform changes of a levy.
 *
 * @param undetermined how many of its charges could not be determined
 */
public record ComparedLevy(Term levy, Change owed, Counts undetermined) {

    ComparedLevy plus(ComparedLevy other) {
        return new ComparedLevy(levy, owed.plus(other.owed), undetermined.plus(other.undetermined));
    }
}
