/**
 * Something the user must know, where it is, and how to mend it.
 *
 * <p>A {@link org.jieti.problem.Problem} is a value: a {@link org.jieti.problem.ProblemCode} that never changes, a
 * {@link org.jieti.problem.Location}, and the details to name. It is collected while the good rows go on, put into words
 * by {@link org.jieti.problem.ProblemText}, and printed and turned into an exit status by {@code cli} alone.
 */
@NullMarked
package org.jieti.problem;

import org.jspecify.annotations.NullMarked;
