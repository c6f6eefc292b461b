package org.jieti.cli;

/** An argument that a command cannot use, as only its work can tell. Nothing has been read or written yet. */
final class WrongUsage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongUsage(String message) {
        super(message);
    }
}
