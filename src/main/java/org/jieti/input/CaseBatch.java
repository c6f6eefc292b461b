package org.jieti.input;

import java.io.IOException;
import org.jieti.domain.Case;
import org.jieti.domain.PlainCase;
import org.jieti.problem.Problem;
import org.jieti.problem.Reject;

/** Some cases that follow each other, read when they are priced. */
public interface CaseBatch {

    /** Who takes what is read. */
    interface Taker {

        void take(Case one) throws WholeSheetNeeded;

        /**
         * Told where among all cases the next one stands, or among all rows what is told next; not told where batches come in
         * the order of the result.
         */
        default void place(long place) {}

        /** Takes a case of a plain row, which is gone after it was taken. */
        default void take(PlainCase one) throws WholeSheetNeeded {
            take(one.whole());
        }

        void refuse(Reject reject);

        /** Told what should be looked at in a row that is taken. */
        default void warn(Problem warning) {}

        /**
         * Told of every month that a row of an enterprise is about.
         *
         * @param enterprise a number that hardly any other enterprise has
         * @param month since the year 0
         */
        default void month(long enterprise, int month) {}
    }

    /**
     * Reads the rows, in their order.
     *
     * @return how many there were, refused ones included
     * @throws WholeSheetNeeded if they cannot be read by themselves
     */
    int read(Taker taker) throws IOException, WholeSheetNeeded;
}
