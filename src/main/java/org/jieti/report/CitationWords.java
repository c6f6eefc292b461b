package org.jieti.report;

import java.util.List;
import org.jieti.schedule.Citation;

/** Says on what law something rests. */
final class CitationWords {

    private CitationWords() {}

    /** The document, and below it what a reader should know of it. */
    static List<String> of(Citation citation, Wording wording) {
        String document = citation.article().isEmpty()
                ? citation.document()
                : wording.text("schedule.joined", citation.document(), citation.article());
        String issuer = citation.issued()
                .map(day -> wording.text("schedule.joined", citation.issuer(), day))
                .orElse(citation.issuer());
        String law = wording.text("schedule.cited", document, issuer, wording.standing(citation.standing()));
        String notes = wording.notes(citation.notes(), citation.notesZh());
        return notes.isEmpty() ? List.of(law) : List.of(law, notes);
    }
}
