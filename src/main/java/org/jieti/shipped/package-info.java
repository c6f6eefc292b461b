/** The files that come with jieti, as bytes and as texts. */
@NullMarked
package org.jieti.shipped;

import org.jspecify.annotations.NullMarked;
