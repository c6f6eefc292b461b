package org.jieti.report;

import java.io.IOException;
import org.jieti.assessment.Assessment;

/** A report beside the sheets of a result. It is told of every assessment of a run, in the order of the result. */
public interface Report extends AutoCloseable {

    void add(Assessment assessment) throws IOException;

    /**
     * Writes what can be told only after the last assessment.
     *
     * @param rejects the rows refused, as in {@code rejects.csv}
     */
    void finish(RunRecord run, Table rejects) throws IOException;

    @Override
    void close() throws IOException;
}
