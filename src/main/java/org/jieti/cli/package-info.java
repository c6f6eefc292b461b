/**
 * Speaks with the person: commands, help, messages, exit status. The only room that sees the world outside.
 *
 * <p>{@link org.jieti.cli.Main} hands the streams and the clock to a command and turns its answer into an exit status.
 * {@link org.jieti.cli.AssessCommand} is the main job: it reads, prices and writes through the other rooms, in the order
 * in which data walks.
 */
@NullMarked
package org.jieti.cli;

import org.jspecify.annotations.NullMarked;
