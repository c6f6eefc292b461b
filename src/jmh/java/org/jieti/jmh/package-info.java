/** Times the inner loops one by one, on rows held in memory. */
@NullMarked
package org.jieti.jmh;

import org.jspecify.annotations.NullMarked;
