package org.jieti.report.html;

import java.util.Locale;
import org.jieti.domain.Named;
import org.jieti.domain.Resource;
import org.jieti.report.GroupedDigits;
import org.jieti.report.Wording;

/** What things are called on the page. */
record Names(Wording wording, Locale locale) {

    String of(Named named) {
        return named.isNothing() ? wording.text("page.not-stated") : Wording.name(named, locale);
    }

    String of(Resource resource) {
        return wording.text("page.resource-" + resource.column());
    }

    String total() {
        return wording.text("page.script-total");
    }

    static String grouped(long count) {
        return GroupedDigits.of(Long.toString(count));
    }
}
