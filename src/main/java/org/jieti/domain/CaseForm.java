package org.jieti.domain;

/**
 * What many plain cases of one sheet have in common: the words among their facts, and of which fields there is something.
 *
 * @param index its place among the forms of whoever reads the sheet, from 0
 * @param words the facts that are words
 */
public record CaseForm(int index, Facts words) {}
