package org.jieti.domain;

/**
 * A case as a plain row says it, before its facts are put together: words that it has in common with many others, and figures and
 * names of its own. It is good until the next one is read.
 */
public interface PlainCase extends Figures {

    CaseForm form();

    Period period();

    /**
     * A figure of the row.
     *
     * @param field its place among the facts; one that is filled
     */
    @Override
    Rational number(int field);

    /**
     * A name or identifier as the row writes it.
     *
     * @param field its place among the facts
     * @return whether there is one
     */
    boolean text(int field, TextTaker taker);

    /** A number that is another one as soon as the form, a name or an identifier is another than in the case before. */
    long wording();

    /** The whole case. */
    Case whole();

    /** Who takes a text. */
    interface TextTaker {

        /**
         * Takes a text without quotes in it, in UTF-8.
         *
         * @param bytes good until the next case is read
         * @param hasComma whether there is a comma in it
         */
        void take(byte[] bytes, int from, int to, boolean hasComma);
    }
}
