package org.jieti.report;

import java.util.List;

/**
 * Rows below their headers.
 *
 * @param rows each with a cell for every header; they may be gone through once or again
 */
public record Table(List<String> headers, Iterable<List<Cell>> rows) {}
