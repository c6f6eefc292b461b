package org.jieti.result;

import java.io.IOException;

/** That another run writes into a folder just now. */
public final class FolderInUse extends IOException {

    private static final long serialVersionUID = 1;

    /** @param holder what the other run said of itself; empty if it has not yet */
    FolderInUse(String holder) {
        super(holder);
    }

    /** What the other run said of itself; empty if it has not yet. */
    public String holder() {
        return String.valueOf(getMessage());
    }
}
