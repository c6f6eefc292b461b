package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** However things come, the first by place are kept, and all are counted. */
final class FirstsTest {

    @Test
    void theFirstByPlaceAreKept() {
        Firsts<String> firsts = new Firsts<>(3);
        firsts.add(50, "e");
        firsts.add(20, "b");
        firsts.add(40, "d");
        firsts.add(10, "a");
        firsts.add(30, "c");

        assertThat(firsts.all()).containsExactly("a", "b", "c");
        assertThat(firsts.count()).isEqualTo(5);
        assertThat(firsts.isFull()).isTrue();
    }

    @Test
    void ofOnePlaceThoseThatCameFirstAreKept() {
        Firsts<String> firsts = new Firsts<>(2);
        firsts.add(0, "x");
        firsts.add(0, "y");
        firsts.add(0, "z");

        assertThat(firsts.all()).containsExactly("x", "y");
    }

    @Test
    void thoseOfOthersAreCountedEvenIfTheyAreNotKept() {
        Firsts<String> some = new Firsts<>(2);
        some.add(7, "g");
        Firsts<String> others = new Firsts<>(2);
        others.add(9, "i");
        others.add(6, "f");
        others.add(8, "h");

        some.addAll(others);

        assertThat(some.all()).containsExactly("f", "g");
        assertThat(some.count()).isEqualTo(4);
    }
}
