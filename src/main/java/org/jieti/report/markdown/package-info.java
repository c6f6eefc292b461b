/** Reports in Markdown. */
@NullMarked
package org.jieti.report.markdown;

import org.jspecify.annotations.NullMarked;
