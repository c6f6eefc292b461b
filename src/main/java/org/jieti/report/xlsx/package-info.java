/** Writes workbooks: the result of a run, and empty sheets. */
@NullMarked
package org.jieti.report.xlsx;

import org.jspecify.annotations.NullMarked;
