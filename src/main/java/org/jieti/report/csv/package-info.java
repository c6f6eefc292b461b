/** Writes rows of cells as CSV that a spreadsheet opens as it is: UTF-8 with BOM, and nothing that runs as a formula. */
@NullMarked
package org.jieti.report.csv;

import org.jspecify.annotations.NullMarked;
