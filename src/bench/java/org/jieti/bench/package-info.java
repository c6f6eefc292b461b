/** Times jieti as a whole process beside DuckDB, over a sheet that both price to the same fen. */
@NullMarked
package org.jieti.bench;

import org.jspecify.annotations.NullMarked;
