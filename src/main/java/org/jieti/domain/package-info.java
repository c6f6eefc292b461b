/**
 * The words everyone uses: who used how much of what, when, and exact yuan.
 *
 * <p>Everything here is an immutable value. Numbers are {@link org.jieti.domain.Rational exact}; a number of law or of a
 * sheet always stands in a {@link org.jieti.domain.Unit unit}. What a sheet can say about an enterprise is a set of
 * {@link org.jieti.domain.Field fields} listed in one {@link org.jieti.domain.Dictionary dictionary}; what it did say
 * are its {@link org.jieti.domain.Facts facts}. An enterprise, a {@link org.jieti.domain.Period period} and the facts
 * for each stretch of it make a {@link org.jieti.domain.Case case}: the thing that is priced.
 *
 * <p>This room does not read files, know about law, or round: {@link org.jieti.domain.Rounding} does that, where a
 * schedule names it.
 */
@NullMarked
package org.jieti.domain;

import org.jspecify.annotations.NullMarked;
