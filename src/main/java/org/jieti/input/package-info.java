/**
 * Turns rows of spreadsheets into cases, or into problems with a line and a column.
 *
 * <p>{@code SheetReader} reads the sheets of a file, a text or a workbook: lines come one by one from {@code SheetLines}, {@code
 * HeaderFinder} finds the one with the headers, and the rows below are split into good ones and refused ones. {@code CaseBuilder} joins the rows of all sheets into
 * one case per enterprise and period, with the facts of the register for each stretch of it.
 *
 * <p>This room knows nothing of law: a fact that is missing stays missing.
 */
@NullMarked
package org.jieti.input;

import org.jspecify.annotations.NullMarked;
