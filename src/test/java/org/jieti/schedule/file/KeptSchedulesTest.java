package org.jieti.schedule.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Rational;
import org.jieti.domain.Term;
import org.jieti.domain.Unit;
import org.jieti.schedule.EquivalentTable;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.ScheduleBook;
import org.jieti.support.Law;
import org.junit.jupiter.api.Test;

/** What the build has read is what the files say: every schedule and table, to the last of their parts. */
final class KeptSchedulesTest {

    private static final Dictionary DICTIONARY = Law.DICTIONARY;

    @Test
    void everyShippedScheduleIsKeptWhole() throws IOException {
        ScheduleBook kept = new ScheduleLoader(DICTIONARY).shipped();

        assertThat(kept.schedules()).isNotEmpty();
        for (Schedule read : Law.shipped().schedules()) {
            assertSame(kept.find(read.id()).orElseThrow(), read, read.id().path());
        }
    }

    @Test
    void everyShippedTableIsKeptWhole() throws IOException {
        ScheduleBook kept = new ScheduleLoader(DICTIONARY).shipped();

        assertThat(kept.tables()).isNotEmpty();
        for (EquivalentTable read : Law.shipped().tables()) {
            assertSame(kept.findTable(read.id()).orElseThrow(), read, read.id().path());
        }
    }

    @Test
    void numbersAreKeptExactly() {
        for (String number : List.of("0", "-1", "0.95", "12345678901234567890.125", "0.000000000000000000001")) {
            Rational value = Rational.of(new BigDecimal(number));

            assertThat(again(value)).isEqualTo(value);
            assertThat(again(value.dividedBy(Rational.of(7)))).isEqualTo(value.dividedBy(Rational.of(7)));
        }
        assertThat(again(-3)).isEqualTo(-3);
        assertThat(again(Integer.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void whatNobodyHasThoughtOfStopsTheBuild() {
        assertThatThrownBy(() -> new ValueWriter(DICTIONARY).write(new Object()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new ValueWriter(DICTIONARY).write(Unit.base("furlong", "length", Rational.of(201))))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Object again(Object value) {
        ValueWriter written = new ValueWriter(DICTIONARY);
        written.write(value);
        return new ValueReader(DICTIONARY, written.bytes(), new HashMap<>()).read();
    }

    /** Holds two values together part by part: many of them call themselves the same as soon as their names are. */
    private static void assertSame(Object kept, Object read, String where) {
        if (read instanceof List<?> items) {
            List<?> others = (List<?>) kept;
            assertThat(others).as(where).hasSameSizeAs(items);
            for (int i = 0; i < items.size(); i++) {
                assertSame(others.get(i), items.get(i), where + "/" + i);
            }
        } else if (read instanceof Optional<?> value) {
            assertSame(((Optional<?>) kept).stream().toList(), value.stream().toList(), where);
        } else if (read instanceof Facts facts) {
            for (Field field : DICTIONARY.fields()) {
                assertThat(((Facts) kept).find(field)).as(where).isEqualTo(facts.find(field));
            }
        } else if (read instanceof Unit unit) {
            assertThat(((Unit) kept).toString()).as(where).isEqualTo(unit.toString());
            assertThat(((Unit) kept).factorTo(unit)).as(where).isEqualTo(Rational.ONE);
        } else if (read instanceof Record && !(read instanceof Term) && !(read instanceof Field)) {
            assertThat(kept).as(where).hasSameClassAs(read);
            for (RecordComponent component : read.getClass().getRecordComponents()) {
                assertSame(part(component, kept), part(component, read), where + "/" + component.getName());
            }
        } else {
            assertThat(kept).as(where).isEqualTo(read);
        }
    }

    private static Object part(RecordComponent component, Object value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(impossible.getMessage(), impossible);
        }
    }
}
