package org.jieti.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class TypedCellTest {

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(5610073418L, "5610073418"),
                Arguments.of(-12, "-12"),
                Arguments.of("  甲厂", "  甲厂"),
                Arguments.of(new BigDecimal("12.500"), "12.500"),
                Arguments.of(new BigDecimal("1E+3"), "1000"),
                Arguments.of(0.3, "0.3"),
                Arguments.of(0.1 + 0.2, "0.30000000000000004"),
                Arguments.of(1.1, "1.1"),
                Arguments.of(2.0E-3, "0.002"),
                Arguments.of(2.2E22, "22000000000000000000000.0"),
                Arguments.of(1824000.0, "1824000.0"),
                Arguments.of(-0.0, "0.0"),
                Arguments.of(Double.NaN, "NaN"),
                Arguments.of(Double.POSITIVE_INFINITY, "Infinity"),
                Arguments.of(0.1f, "0.1"),
                Arguments.of(16777216f, "16777216.0"),
                Arguments.of(Float.NaN, "NaN"),
                Arguments.of(Date.valueOf("2010-07-16"), "2010-07-16"),
                Arguments.of(LocalDateTime.parse("2010-07-17T00:00:00"), "2010-07-17"),
                Arguments.of(LocalDateTime.parse("2010-07-18T13:05:00"), "2010-07-18T13:05"),
                Arguments.of(java.sql.Timestamp.from(Instant.parse("2010-07-19T16:00:00Z")), "2010-07-19T16:00:00Z"),
                Arguments.of("乙".getBytes(StandardCharsets.UTF_8), "乙"),
                Arguments.of(true, "true"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void isWhatACellWouldBe(Object value, String text) {
        assertThat(TypedCell.text(value)).isEqualTo(text);
    }

    @Test
    void nothingIsABlankCell() {
        assertThat(TypedCell.text(null)).isEmpty();
    }

    /** Whatever decimal a number was made of, it is that one again, if it has no more digits than are kept. */
    @Test
    void aDecimalComesBack() {
        for (int i = 1; i < 100_000; i += 7) {
            String decimal = BigDecimal.valueOf(i * 987_654_321L + 1, 1 + i % 9)
                    .stripTrailingZeros()
                    .toPlainString();
            if (decimal.contains(".")) {
                assertThat(TypedCell.text(Double.parseDouble(decimal))).isEqualTo(decimal);
            }
        }
    }
}
