package org.jieti.schedule;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The legal basis of a version.
 *
 * @param document the document number 文号, or the title of a law
 * @param issued the day it was issued, where known
 * @param article the article 条款, or empty
 * @param notes what a reader should know about how the text was read, or empty
 * @param notesZh the same in Chinese; the notes themselves if they stand in one language only
 */
public record Citation(
        String document,
        String issuer,
        Optional<LocalDate> issued,
        String article,
        Standing standing,
        String notes,
        String notesZh) {}
