/**
 * Applies the schedules in force to a case: lines, amounts, and the reason for every fen.
 *
 * <p>{@link org.jieti.assessment.Assessor} is the way in. It cuts the period where a version or a fact changes, asks each
 * schedule of the place whether it applies, prices its charges, and lets levies that meet on the same quantity yield to
 * each other. What cannot be told becomes a line that says so, never a zero.
 *
 * <p>The calculation is pure: no clock, no language, no file, no floating point. Amounts are exact until the line.
 */
@NullMarked
package org.jieti.assessment;

import org.jspecify.annotations.NullMarked;
