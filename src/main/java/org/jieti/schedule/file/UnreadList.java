package org.jieti.schedule.file;

import java.util.AbstractList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list that is read when somebody looks into it. Safe for threads. */
final class UnreadList extends AbstractList<Object> {

    private @Nullable ValueReader unread;
    private List<?> items = List.of();

    /** @param unread what reads the list */
    UnreadList(ValueReader unread) {
        this.unread = unread;
    }

    private synchronized List<?> items() {
        if (unread != null) {
            items = (List<?>) unread.read();
            unread = null;
        }
        return items;
    }

    @Override
    public Object get(int index) {
        return items().get(index);
    }

    @Override
    public int size() {
        return items().size();
    }
}
