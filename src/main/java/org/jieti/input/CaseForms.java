package org.jieti.input;

import java.util.Arrays;
import org.jieti.domain.CaseForm;
import org.jieti.domain.Facts;
import org.jspecify.annotations.Nullable;

/** The forms of the plain cases of a sheet, each known by what its cells say in common with others: a number for each column. */
final class CaseForms {

    private static final int MOST = 1 << 16;

    private int[][] keys = new int[1 << 10][];
    private CaseForm[] forms = new CaseForm[keys.length];
    private int count;

    /** The form of a case; nothing if there are none like it yet. */
    @Nullable
    CaseForm find(int[] key) {
        int slot = slot(key);
        return keys[slot] == null ? null : forms[slot];
    }

    /** A new form; nothing if there are too many. */
    @Nullable
    CaseForm add(int[] key, Facts words) {
        if (count == MOST) {
            return null;
        }
        if (2 * count > keys.length) {
            grow();
        }
        CaseForm form = new CaseForm(count++, words);
        put(key.clone(), form);
        return form;
    }

    private void put(int[] key, CaseForm form) {
        int slot = slot(key);
        keys[slot] = key;
        forms[slot] = form;
    }

    private int slot(int[] key) {
        int hash = Arrays.hashCode(key);
        int slot = (hash ^ (hash >>> 15)) & (keys.length - 1);
        while (keys[slot] != null && !Arrays.equals(keys[slot], key)) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        int[][] before = keys;
        CaseForm[] known = forms;
        keys = new int[2 * before.length][];
        forms = new CaseForm[keys.length];
        for (int i = 0; i < before.length; i++) {
            if (before[i] != null) {
                put(before[i], known[i]);
            }
        }
    }
}
