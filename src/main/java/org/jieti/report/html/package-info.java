/** Writes a run as one page of HTML that needs nothing beside it. */
@NullMarked
package org.jieti.report.html;

import org.jspecify.annotations.NullMarked;
