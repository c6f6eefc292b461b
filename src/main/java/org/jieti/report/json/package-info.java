/** Writes {@code run.json}: what made a result, so that it can be made again and checked. */
@NullMarked
package org.jieti.report.json;

import org.jspecify.annotations.NullMarked;
