/** What is asked after a run: what a correction changes in what was billed, and what a change of the law would. */
@NullMarked
package org.jieti.study;

import org.jspecify.annotations.NullMarked;
