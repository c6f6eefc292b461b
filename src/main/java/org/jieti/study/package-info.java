/**
 * Questions that are asked after the bill: what a correction changes in what was billed, and what would be owed if the schedules
 * were others.
 *
 * <p>{@link org.jieti.study.Rebilling} holds bills against those of an earlier result, charge by charge.
 *
 * <p>{@link org.jieti.study.Comparer} prices one case by two books, each by the one {@link org.jieti.assessment.Assessor} there is;
 * {@link org.jieti.study.Comparison} adds up what comes of it, and tells who pays more and who pays less. Nothing is priced by a
 * second formula.
 *
 * <p>Pure, as {@code assessment} is: no clock, no language, no file, no floating point.
 */
@NullMarked
package org.jieti.study;

import org.jspecify.annotations.NullMarked;
