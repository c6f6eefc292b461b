package org.jieti.schedule;

import org.jieti.domain.Reason;

/**
 * Who or what a version leaves out although it applies.
 *
 * @param assumedNot whether a fact that is missing counts as not exempt
 */
public record Exemption(Condition when, boolean assumedNot, Reason says) {}
