package org.jieti.input;

/**
 * A sheet that was read up to its headers.
 *
 * @param name by which places in it are told
 * @param digest SHA-256 of its file, in hexadecimal
 * @param rows what stands below the headers
 */
record HeadedLines(String name, String digest, SheetForm form, SheetLine header, SheetLines rows) {}
