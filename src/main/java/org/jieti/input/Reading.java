package org.jieti.input;

/**
 * What a user says of files beside their names.
 *
 * @param isFilledDown whether a key that stands only in the first row of a block, as merged cells are exported, holds for
 *     the rows below it
 */
public record Reading(boolean isFilledDown) {

    /** Nothing. */
    public static final Reading PLAIN = new Reading(false);
}
