package org.jieti.input;

import java.util.Optional;

/**
 * How a sheet is written, as far as it had to be found out.
 *
 * @param encoding of a text file; empty for a workbook
 * @param delimiter between the cells of a text file; empty for a workbook
 * @param headerLine the line or row on which the headers stand, from 1
 * @param linesAbove how many lines that are not blank stand above it, and are left alone
 */
public record SheetForm(Optional<String> encoding, Optional<Character> delimiter, int headerLine, int linesAbove) {}
