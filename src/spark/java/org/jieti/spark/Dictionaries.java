package org.jieti.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jieti.domain.Dictionary;
import org.jieti.input.DictionaryReader;

/** The dictionary of columns, read once by each process. */
final class Dictionaries {

    private Dictionaries() {}

    /** Read when it is first asked for. */
    private static final class Shipped {

        private static final Dictionary DICTIONARY = read();

        private static Dictionary read() {
            try {
                return new DictionaryReader().read();
            } catch (IOException brokenJar) {
                throw new UncheckedIOException(brokenJar);
            }
        }
    }

    static Dictionary shipped() {
        return Shipped.DICTIONARY;
    }
}
