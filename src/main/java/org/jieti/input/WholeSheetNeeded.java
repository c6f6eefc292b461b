package org.jieti.input;

/** That a sheet cannot be priced in one pass: it has to be held as a whole, or what is wrong with it told as a whole. */
public final class WholeSheetNeeded extends Exception {

    private static final long serialVersionUID = 1;

    public WholeSheetNeeded(String why) {
        super(why);
    }
}
