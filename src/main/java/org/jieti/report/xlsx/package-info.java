/** Writes workbooks. */
@NullMarked
package org.jieti.report.xlsx;

import org.jspecify.annotations.NullMarked;
