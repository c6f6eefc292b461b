package org.jieti.schedule.file;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieti.domain.Columns;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Money;
import org.jieti.domain.Rational;
import org.jieti.domain.Term;
import org.jieti.domain.Unit;
import org.jieti.schedule.Check;

/**
 * Writes a schedule as it has been read, for {@link ValueReader}: records by their components, in their order. A text, and the name of a
 * record, is written once and then called by its number. What the dictionary holds is called by its name there. The checks of a schedule, which
 * are longer than all the rest and of no use to a run, are written so that they can be passed over.
 */
final class ValueWriter {

    private static final List<ValueKind> KINDS = List.of(ValueKind.values());

    private final Dictionary dictionary;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Map<String, Integer> texts = new LinkedHashMap<>();

    ValueWriter(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    void write(Object value) {
        if (value instanceof Optional<?> optional) {
            kind(optional.isPresent() ? ValueKind.PRESENT : ValueKind.EMPTY);
            optional.ifPresent(this::write);
        } else if (value instanceof List<?> list) {
            list(list);
        } else if (value instanceof Boolean flag) {
            kind(flag ? ValueKind.TRUE : ValueKind.FALSE);
        } else if (value instanceof Integer number) {
            kind(ValueKind.NUMBER);
            number(number);
        } else if (value instanceof Enum<?> constant) {
            kind(ValueKind.CONSTANT);
            text(constant.getDeclaringClass().getName());
            text(constant.name());
        } else if (value instanceof Facts facts) {
            facts(facts);
        } else if (value instanceof Field field) {
            kind(ValueKind.FIELD);
            number(field.index());
        } else if (value instanceof Term term) {
            term(term);
        } else if (value instanceof Record structure) {
            structure(structure);
        } else {
            word(value);
        }
    }

    /** What is written as a word. */
    private void word(Object value) {
        if (value instanceof String text) {
            kind(ValueKind.TEXT);
            text(text);
        } else if (value instanceof Rational number) {
            kind(ValueKind.RATIONAL);
            text(number.fraction());
        } else if (value instanceof Unit unit) {
            kind(ValueKind.UNIT);
            text(known(unit).toString());
        } else if (value instanceof LocalDate day) {
            kind(ValueKind.DAY);
            number(Math.toIntExact(day.toEpochDay()));
        } else if (value instanceof Money money) {
            kind(ValueKind.MONEY);
            text(money.toString());
        } else if (value.equals(Columns.ALL)) {
            kind(ValueKind.ALL_COLUMNS);
        } else {
            throw new IllegalStateException("nobody has said how to write " + value.getClass());
        }
    }

    private void list(List<?> list) {
        if (!list.isEmpty() && list.get(0) instanceof Check) {
            ValueWriter own = new ValueWriter(dictionary);
            own.items(list);
            kind(ValueKind.UNREAD_LIST);
            number(own.bytes.size());
            bytes.writeBytes(own.bytes());
        } else {
            items(list);
        }
    }

    private void items(List<?> list) {
        kind(ValueKind.LIST);
        number(list.size());
        list.forEach(this::write);
    }

    private void structure(Record value) {
        kind(ValueKind.STRUCTURE);
        text(value.getClass().getName());
        try {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                write(component.getAccessor().invoke(value));
            }
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void facts(Facts facts) {
        List<Field> known = dictionary.fields().stream().filter(facts::has).toList();
        kind(ValueKind.FACTS);
        number(known.size());
        for (Field field : known) {
            number(field.index());
            write(facts.find(field).orElseThrow());
        }
    }

    private void term(Term term) {
        String vocabulary = dictionary.vocabularyNames().stream()
                .filter(name -> dictionary.vocabulary(name).terms().contains(term))
                .findFirst()
                .orElseThrow();
        kind(ValueKind.TERM);
        text(vocabulary);
        text(term.code());
    }

    /** A unit, of which its name is enough to find it again. */
    private Unit known(Unit unit) {
        boolean isFound = dictionary
                .units()
                .find(unit.toString())
                .filter(found -> found.fits(unit) && found.factorTo(unit).equals(Rational.ONE))
                .isPresent();
        if (!isFound && !unit.toString().isEmpty()) {
            throw new IllegalStateException("the dictionary does not find the unit " + unit);
        }
        return unit;
    }

    private void kind(ValueKind kind) {
        bytes.write(KINDS.indexOf(kind));
    }

    /** A whole number, seven bits to a byte, the lowest first. */
    private void number(int number) {
        int left = number;
        while ((left & ~0x7f) != 0) {
            bytes.write(left | 0x80);
            left >>>= 7;
        }
        bytes.write(left);
    }

    private void text(String text) {
        Integer known = texts.putIfAbsent(text, texts.size());
        if (known != null) {
            number(known);
            return;
        }
        number(texts.size() - 1);
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        bytes.writeBytes(encoded);
    }
}
