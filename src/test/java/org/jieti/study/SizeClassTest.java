package org.jieti.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import org.jieti.domain.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SizeClassTest {

    /** The quarter of each size, in the order given. */
    private static List<Integer> quarters(String sizes) {
        List<Rational> all = sizes.isEmpty()
                ? List.of()
                : Stream.of(sizes.split(" ", -1)).map(Rational::parse).toList();
        return all.stream()
                .map(size -> SizeClass.of(all).floorEntry(size).getValue().quarter())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "11 12 13 14 15 16 17 18, 1 1 2 2 3 3 4 4",
        "18 17 16 15 14 13 12 11, 4 4 3 3 2 2 1 1",
        "21 22 23 24 25 26 27 28 29 30, 1 1 1 2 2 3 3 3 4 4",
        "31, 1",
        "32 33, 1 3",
        "34 35 36, 1 2 3",
        "37 37 37 37 37, 1 1 1 1 1",
        "0 0 0 41, 1 1 1 4",
        "42 43 43 43, 1 2 2 2",
        "44 44 45 45 45 46, 1 1 2 2 2 4"
    })
    void equalSizesAreOfOneQuarter(String sizes, String quarters) {
        assertThat(quarters(sizes))
                .isEqualTo(
                        Stream.of(quarters.split(" ", -1)).map(Integer::valueOf).toList());
    }

    @Test
    void ofNobodyThereAreNone() {
        assertThat(SizeClass.of(List.of())).isEmpty();
    }

    @Test
    void aClassNamesTheSmallestAndTheLargestInIt() {
        List<Rational> sizes =
                Stream.of("3", "1.5", "8", "7", "2", "6").map(Rational::parse).toList();

        assertThat(SizeClass.of(sizes).values())
                .extracting(SizeClass::quarter, one -> one.least() + ".." + one.most())
                .containsExactly(tuple(1, "1.5..2"), tuple(2, "3..3"), tuple(3, "6..7"), tuple(4, "8..8"));
    }
}
