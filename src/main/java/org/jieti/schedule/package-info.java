/**
 * What the law says: which enterprises, from which day, at which rates, and in which document.
 *
 * <p>A {@link org.jieti.schedule.Schedule} holds all {@link org.jieti.schedule.Version versions} of one rule, each dated
 * and cited as a whole. A version says whom it {@link org.jieti.schedule.Condition applies} to and what it
 * {@link org.jieti.schedule.Charge charges}: a quantity at a {@link org.jieti.schedule.Rate}. The
 * {@link org.jieti.schedule.ScheduleBook} knows every schedule and answers which are in force where.
 *
 * <p>Everything here can be asked about facts, and answers that it cannot tell when a fact is missing. This room holds
 * no number of law and reads no file; it does not add up a bill, {@code assessment} does.
 */
@NullMarked
package org.jieti.schedule;

import org.jspecify.annotations.NullMarked;
