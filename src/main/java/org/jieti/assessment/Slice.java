package org.jieti.assessment;

import org.jieti.domain.Rational;

/**
 * A part of a quantity with one price.
 *
 * @param tier the bounds of its tier, empty if there are none
 */
record Slice(String tier, Rational quantity, Cost cost) {}
