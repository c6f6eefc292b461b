/**
 * Why an assessment is what it is: for each of its lines the law, the facts it went by with the places they come from, and the steps of
 * its arithmetic.
 *
 * <p>Nothing is reckoned here. The steps are those that the numbers of an assessment remember of the one calculation there was; they
 * are put in order, so that they can be told, or done again by somebody else. For that, the facts of the case must know where
 * {@linkplain org.jieti.domain.Source they come from}.
 */
@NullMarked
package org.jieti.explanation;

import org.jspecify.annotations.NullMarked;
