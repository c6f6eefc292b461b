package org.jieti.input;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.FieldType;
import org.jieti.domain.Period;
import org.jieti.domain.PlainCase;
import org.jieti.domain.Rational;
import org.jspecify.annotations.Nullable;

/**
 * What the register says of the enterprises of plain rows, one at a time: words that it says of many others, too, and figures and names of
 * their own. One for each thread.
 */
final class RegisterLane {

    /** What stands for a figure or a name of an enterprise's own among what is said of it. */
    private static final Object OWN = new Object();

    private final Register register;
    private final List<Field> fields;

    /** Nothing goes by the days for which a row of the register holds once it is found. */
    private final List<Field> days;

    private final IdentityHashMap<Facts, Kind> kinds = new IdentityHashMap<>();
    private final Map<List<@Nullable Object>, Kind> known = new HashMap<>();
    private List<Register.Entry> rows = List.of();
    private Optional<Register.Entry> row = Optional.empty();
    private Kind kind = Kind.OF_NONE;
    private long changes;

    /**
     * Rows of a register that say the same but for figures and names.
     *
     * @param number from 1; 0 where the register says nothing, and below for a row with a name that needs a closer look
     * @param words what they say in common
     */
    record Kind(int number, Facts words) {

        private static final Kind OF_NONE = new Kind(0, Facts.NONE);
        private static final Kind NOT_PLAIN = new Kind(-1, Facts.NONE);
    }

    RegisterLane(Register register, Dictionary dictionary) {
        this.register = register;
        this.fields = dictionary.fields();
        this.days = List.of(dictionary.field("valid_from"), dictionary.field("valid_until"));
    }

    /** Begins with another enterprise. */
    void begin(String enterprise) {
        rows = register.of(enterprise);
        take(Optional.empty());
    }

    /**
     * Finds what it says of the enterprise in a period.
     *
     * @return whether that is the same for all of its days, and plain
     */
    boolean find(Period period) {
        if (rows.isEmpty()) {
            return true;
        }
        boolean isSameRow = row.isPresent() && row.get().days().contains(period);
        if (!isSameRow) {
            take(rows.stream().filter(one -> one.days().contains(period)).findFirst());
        }
        boolean isKnownThroughout =
                row.isPresent() || rows.stream().noneMatch(one -> one.days().overlaps(period));
        return isKnownThroughout && kind.number() >= 0;
    }

    private void take(Optional<Register.Entry> found) {
        row = found;
        kind = found.map(one -> kinds.computeIfAbsent(one.facts(), this::kind)).orElse(Kind.OF_NONE);
        changes++;
    }

    /** What it says in common with others, as found last. */
    Kind kind() {
        return kind;
    }

    /** How often something else was found. */
    long changes() {
        return changes;
    }

    private Kind kind(Facts facts) {
        @Nullable Object[] said = new Object[fields.size()];
        for (Field field : fields) {
            said[field.index()] = facts.find(field)
                    .filter(value -> !days.contains(field))
                    .map(value -> isOwn(field) ? OWN : value)
                    .orElse(null);
            if (isName(field) && !facts.words(field).map(RegisterLane::isPlain).orElse(true)) {
                return Kind.NOT_PLAIN;
            }
        }
        return known.computeIfAbsent(Arrays.asList(said), first -> new Kind(known.size() + 1, words(facts)));
    }

    private static boolean isPlain(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return CellLane.OfTexts.isPlainText(bytes, 0, bytes.length);
    }

    private Facts words(Facts facts) {
        return facts.only(field -> !isOwn(field) && !days.contains(field), fields);
    }

    private static boolean isOwn(Field field) {
        return field.isQuantity() || isName(field);
    }

    private static boolean isName(Field field) {
        return field.type() == FieldType.TEXT || field.type() == FieldType.IDENTIFIER;
    }

    private Facts facts() {
        return row.map(Register.Entry::facts).orElse(Facts.NONE);
    }

    /** A figure of the enterprise's own that is there. */
    Rational number(int field) {
        return (Rational) facts().find(field).orElseThrow();
    }

    /** Hands on a name of the enterprise's own; false if there is none. */
    boolean text(int field, PlainCase.TextTaker taker) {
        Optional<String> name = isName(fields.get(field)) ? facts().words(fields.get(field)) : Optional.empty();
        name.ifPresent(text -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            taker.take(bytes, 0, bytes.length, text.indexOf(',') >= 0);
        });
        return name.isPresent();
    }
}
