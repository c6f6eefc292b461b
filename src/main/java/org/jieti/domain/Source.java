package org.jieti.domain;

/**
 * Where a fact comes from, as a person would look it up.
 *
 * @param place the cell, such as {@code usage.csv:14:3} or {@code usage.xlsx#六月!C14}, or the option of the command line
 * @param header of its column as the sheet has it; empty if it comes from no sheet
 * @param written what stands there, with its unit if it names one
 */
public record Source(String place, String header, String written) {}
