package org.jieti.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * A command line that takes part.
 *
 * @param name as the table calls it
 * @param lines whether it writes the lines beside the surcharges
 * @param result the folder that it writes into
 */
record Contestant(String name, boolean lines, List<String> command, Path result) {}
