package org.jieti.schedule;

import java.util.Optional;
import org.jieti.domain.Case;
import org.jieti.domain.Money;

/**
 * A worked example by which a schedule proves itself.
 *
 * @param line where it stands in the file, from 1
 * @param column where it stands in the line, from 1
 * @param amount what the schedule charges; empty if it cannot be determined
 */
public record Check(int line, int column, Case given, Optional<Money> amount) {}
