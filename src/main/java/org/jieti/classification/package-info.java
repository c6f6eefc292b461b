/**
 * Tells what an enterprise falls under: backward capacity, energy limits, and the plan by which it is followed.
 *
 * <p>{@link org.jieti.classification.Classifier} is the way in. It cuts the days of an enterprise where an edition, a fact
 * or a period of use changes, asks each part of the law, and puts days with the same answer together again. What cannot be
 * told says so, with its reason; that an enterprise is in none of the known lines does not make it permitted.
 *
 * <p>Pure, as {@code assessment} is: no clock, no language, no file, no floating point.
 */
@NullMarked
package org.jieti.classification;

import org.jspecify.annotations.NullMarked;
