package org.jieti.schedule.file;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieti.domain.Columns;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Money;
import org.jieti.domain.Rational;
import org.jieti.domain.Term;
import org.jieti.domain.Unit;

/** Reads what a {@link ValueWriter} has written. */
final class ValueReader {

    private static final ValueKind[] KINDS = ValueKind.values();

    private final Dictionary dictionary;
    private final byte[] bytes;
    private final List<String> texts = new ArrayList<>();
    private final Map<String, Constructor<?>> constructors;
    private int at;

    /** @param constructors of the records met so far, to be shared by readers */
    ValueReader(Dictionary dictionary, byte[] bytes, Map<String, Constructor<?>> constructors) {
        this.dictionary = dictionary;
        this.bytes = bytes;
        this.constructors = constructors;
    }

    Object read() {
        return switch (KINDS[bytes[at++]]) {
            case TEXT -> text();
            case NUMBER -> number();
            case TRUE -> true;
            case FALSE -> false;
            case EMPTY -> Optional.empty();
            case PRESENT -> Optional.of(read());
            case LIST -> list();
            case UNREAD_LIST -> unreadList();
            case CONSTANT -> constant();
            case STRUCTURE -> structure();
            case RATIONAL -> Rational.ofFraction(text());
            case UNIT -> unit(text());
            case DAY -> LocalDate.ofEpochDay(number());
            case MONEY -> Money.parse(text());
            case TERM -> term();
            case FIELD -> dictionary.fields().get(number());
            case FACTS -> facts();
            case ALL_COLUMNS -> Columns.ALL;
        };
    }

    private List<Object> list() {
        Object[] items = new Object[number()];
        for (int i = 0; i < items.length; i++) {
            items[i] = read();
        }
        return List.of(items);
    }

    private List<Object> unreadList() {
        int length = number();
        byte[] own = Arrays.copyOfRange(bytes, at, at + length);
        at += length;
        return new UnreadList(new ValueReader(dictionary, own, new HashMap<>()));
    }

    private Object constant() {
        try {
            Object[] constants = Class.forName(text()).getEnumConstants();
            String name = text();
            int i = 0;
            while (!((Enum<?>) constants[i]).name().equals(name)) {
                i++;
            }
            return constants[i];
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Object structure() {
        try {
            String name = text();
            Constructor<?> constructor = constructors.get(name);
            if (constructor == null) {
                constructor = constructor(Class.forName(name));
                constructors.put(name, constructor);
            }
            Object[] components = new Object[constructor.getParameterCount()];
            for (int i = 0; i < components.length; i++) {
                components[i] = read();
            }
            return constructor.newInstance(components);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Constructor<?> constructor(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = components[i].getType();
        }
        return type.getDeclaredConstructor(types);
    }

    private Facts facts() {
        Facts facts = Facts.NONE;
        for (int left = number(); left > 0; left--) {
            facts = facts.with(dictionary.fields().get(number()), read());
        }
        return facts;
    }

    private Term term() {
        return dictionary.vocabulary(text()).find(text()).orElseThrow();
    }

    private Unit unit(String name) {
        return name.isEmpty() ? Unit.ONE : dictionary.units().find(name).orElseThrow();
    }

    private int number() {
        int number = 0;
        int shift = 0;
        int next = bytes[at++];
        while (next < 0) {
            number |= (next & 0x7f) << shift;
            shift += 7;
            next = bytes[at++];
        }
        return number | next << shift;
    }

    private String text() {
        int index = number();
        if (index == texts.size()) {
            int length = number();
            texts.add(new String(bytes, at, length, StandardCharsets.UTF_8));
            at += length;
        }
        return texts.get(index);
    }
}
