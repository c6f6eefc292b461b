package org.jieti.schedule;

/**
 * Where a part of a schedule stands.
 *
 * @param file as the user named it; a part taken over from another schedule stands in that one's file
 * @param line from 1
 * @param column from 1
 */
public record Place(String file, int line, int column) {}
