/**
 * Keeps what does not fit into memory in a temporary file.
 *
 * <p>A {@link org.jieti.spill.SpillFile} holds many {@link org.jieti.spill.Strand}s, each written from its front and read again
 * from there. {@link org.jieti.spill.SortedRuns} gives records back by their keys. What is little never leaves memory.
 *
 * <p>This room knows nothing of sheets or law; the caller says where there is room on disk.
 */
@NullMarked
package org.jieti.spill;

import org.jspecify.annotations.NullMarked;
