package org.jieti.cli;

/** What a run tells the shell. The numbers are a promise. */
public enum ExitStatus {
    /** Everything was priced. */
    DONE(0),
    /** Finished, but rows were refused, charges could not be determined, or there was nothing to price. */
    DONE_IN_PART(1),
    /** The command line is wrong. */
    USAGE(2),
    /** A sheet or schedule cannot be used, or the output cannot be written; nothing was written. */
    COULD_NOT_RUN(3),
    /** A bug of jieti's own. */
    BUG(70);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
