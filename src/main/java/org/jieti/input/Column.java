package org.jieti.input;

import org.jieti.domain.Field;
import org.jieti.domain.Rational;

/**
 * A column of a sheet that means a field.
 *
 * @param index from 0
 * @param header as written
 * @param factor what its numbers are multiplied by to stand in the field's unit
 * @param statesUnit whether the header names a unit
 * @param needsUnit whether a number is unclear unless its cell does
 */
public record Column(int index, String header, Field field, Rational factor, boolean statesUnit, boolean needsUnit) {}
