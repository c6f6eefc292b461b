package org.jieti.domain;

import java.util.Locale;

/** Under what a name is found, however it is spelled. */
final class Spelling {

    private static final char FIRST_HAN = '\u4e00';
    private static final char LAST_HAN = '\u9fff';

    private Spelling() {}

    /** A name in lower case, with nothing before or behind it. */
    static String key(String name) {
        return isKey(name) ? name : name.trim().toLowerCase(Locale.ROOT);
    }

    /** Whether there is nothing to trim or to lower, as in most names: digits, small Latin letters and Chinese. */
    private static boolean isKey(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean isSmall = (c > ' ' && c < 'A') || (c > 'Z' && c < 0x7f) || (c >= FIRST_HAN && c <= LAST_HAN);
            if (!isSmall) {
                return false;
            }
        }
        return true;
    }
}
