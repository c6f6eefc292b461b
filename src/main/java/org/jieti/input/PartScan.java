package org.jieti.input;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Looks at a part of a workbook, byte by byte: at the names of its tags, and at the columns that its cells name. */
final class PartScan {

    /** Rows of all columns with a hundred characters in each. */
    private static final int LONGEST_ROW = 1 << 22;

    /** The letters of the last column, XFD. */
    private static final int MOST_LETTERS = 3;

    private static final int LONGEST_NAME = 16;

    private final byte[] name = new byte[LONGEST_NAME];
    private int nameLength = -1;
    private boolean isCounting;
    private long sinceRow;
    private byte before;
    private byte beforeThat;
    private int letters = -1;
    private Optional<String> objection = Optional.empty();

    /** Why the part should not be read, as a case of the problem. */
    Optional<String> objection() {
        return objection;
    }

    void take(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            byte b = bytes[i];
            if (b == '<') {
                nameLength = 0;
            } else if (nameLength >= 0) {
                takeOfName(b);
            }
            if (isCounting) {
                takeOfRow(b);
            }
            beforeThat = before;
            before = b;
        }
    }

    private void takeOfName(byte b) {
        if (b == ':') {
            nameLength = 0; // what stood before it is a prefix
        } else if (isOfName(b)) {
            if (nameLength < LONGEST_NAME) {
                name[nameLength] = b;
                nameLength++;
            }
        } else {
            tag(new String(name, 0, nameLength, StandardCharsets.ISO_8859_1));
            nameLength = -1;
        }
    }

    /** The slash of a tag that closes another is the first of its name. */
    private boolean isOfName(byte b) {
        return b == '/' ? nameLength == 0 : b > ' ' && b != '>';
    }

    private void tag(String tag) {
        switch (tag) {
            case "row", "si" -> sinceRow = 0;
            case "sheetData", "sst" -> {
                isCounting = true;
                sinceRow = 0;
            }
            case "/sheetData", "/sst" -> isCounting = false;
            case "!DOCTYPE", "!ENTITY" -> objection = Optional.of("entities");
            default -> {}
        }
    }

    /** Counts the bytes of a row, and the letters after {@code r="} by which a cell names its column. */
    private void takeOfRow(byte b) {
        sinceRow++;
        if (sinceRow > LONGEST_ROW) {
            objection = Optional.of("row");
        }
        boolean isQuote = b == '"' || b == '\'';
        if (isQuote && before == '=' && beforeThat == 'r') {
            letters = 0;
        } else if (letters >= 0) {
            letters = Character.isLetter(b) ? letters + 1 : -1;
            if (letters > MOST_LETTERS) {
                objection = Optional.of("column");
            }
        }
    }
}
