/**
 * Says what was assessed: rows of typed cells, and the words for every reason.
 *
 * <p>{@link org.jieti.report.SurchargeColumns}, {@link org.jieti.report.LineColumns} and
 * {@link org.jieti.report.RejectColumns} say what stands in each file; {@link org.jieti.report.RunTotals} adds up. The
 * formats below this room ({@code csv}, {@code json}, {@code terminal}) write cells and know nothing of assessments, nor
 * of each other.
 */
@NullMarked
package org.jieti.report;

import org.jspecify.annotations.NullMarked;
