package org.jieti.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.jieti.assessment.Assessment;
import org.jieti.domain.Dictionary;
import org.jieti.report.Report;
import org.jieti.report.RunRecord;
import org.jieti.report.Table;
import org.jieti.schedule.ScheduleBook;

/**
 * Writes a run as one page of HTML, to be opened and passed on without anything beside it.
 *
 * <p>Enterprises are held until the end, with their lines as long as there are no more than {@value Roll#MOST_ENTERPRISES} of them; a page of
 * more has their sums, and names the largest.
 */
public final class PageWriter implements Report {

    private final Gathered gathered;
    private final PageMaker maker;
    private final Writer out;

    public PageWriter(Dictionary dictionary, ScheduleBook book, Locale locale, Writer out) {
        this.gathered = Gathered.nothing(dictionary, book, locale);
        this.maker = new PageMaker(dictionary, book, locale, gathered);
        this.out = out;
    }

    @Override
    public void add(Assessment assessment) throws IOException {
        gathered.add(assessment);
    }

    @Override
    public void finish(RunRecord run, Table rejects) throws IOException {
        try {
            TemplateEngine.createPrecompiled(ContentType.Html)
                    .render("report.jte", maker.page(run, rejects), new WriterOutput(out));
        } catch (TemplateException fault) {
            throw unwritable(fault);
        }
        out.flush();
    }

    /** That the page could not be written, which the template tells as its own failure. */
    private static IOException unwritable(TemplateException fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException unwritable) {
                return unwritable;
            }
        }
        throw fault;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
