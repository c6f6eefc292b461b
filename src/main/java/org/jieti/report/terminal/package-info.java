/** Shows rows of cells as a table on a terminal, aligned for characters that are two columns wide. */
@NullMarked
package org.jieti.report.terminal;

import org.jspecify.annotations.NullMarked;
