/**
 * The folder of a result, of which a reader sees the earlier result or the new one, never some of each.
 *
 * <p>A {@link org.jieti.result.Workplace} is where a run writes, hidden and locked. What it holds is put in place in one moment: a
 * new folder by one rename, a folder that holds an earlier result by a {@link org.jieti.result.Changeover}. Whatever ends a run,
 * the next one into the same folder takes away what is left of it.
 *
 * <p>This room knows neither what the files say nor how a run is told to stop.
 */
@NullMarked
package org.jieti.result;

import org.jspecify.annotations.NullMarked;
