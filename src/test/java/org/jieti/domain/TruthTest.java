package org.jieti.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TruthTest {

    @ParameterizedTest
    @CsvSource({
        "YES, YES, YES, YES",
        "YES, UNKNOWN, UNKNOWN, YES",
        "YES, NO, NO, YES",
        "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
        "UNKNOWN, NO, NO, UNKNOWN",
        "NO, NO, NO, NO"
    })
    void aMissingFactMattersOnlyWhereTheOtherDoesNotDecide(Truth one, Truth other, Truth both, Truth either) {
        assertThat(one.and(other)).isEqualTo(both).isEqualTo(other.and(one));
        assertThat(one.or(other)).isEqualTo(either).isEqualTo(other.or(one));
    }

    @Test
    void whatIsKnownIsYesOrNo() {
        assertThat(Truth.of(true)).isEqualTo(Truth.YES);
        assertThat(Truth.of(false)).isEqualTo(Truth.NO);
    }
}
