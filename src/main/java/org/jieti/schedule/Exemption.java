package org.jieti.schedule;

import org.jieti.domain.Reason;

/**
 * Who or what a version leaves out although it applies.
 *
 * @param missing what a missing fact means
 */
public record Exemption(Condition when, Missing missing, Reason says) {}
