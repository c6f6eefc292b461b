package org.jieti.report;

import java.util.List;
import org.jieti.schedule.Citation;

/** Says on what law something rests. */
final class CitationWords {

    private CitationWords() {}

    /** The document, and below it what a reader should know of it. */
    static List<String> of(Citation citation, Wording wording) {
        String article = citation.article().isEmpty() ? "" : ", " + citation.article();
        String issued = citation.issued().map(day -> ", " + day).orElse("");
        String law = citation.document() + article + " (" + citation.issuer() + issued + "; "
                + wording.text("standing." + citation.standing().word()) + ")";
        return citation.notes().isEmpty() ? List.of(law) : List.of(law, citation.notes());
    }
}
