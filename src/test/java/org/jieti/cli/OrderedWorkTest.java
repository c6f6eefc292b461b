package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jieti.input.WholeSheetNeeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Results come in the order in which the work was given, and failures come out where the work was given. */
final class OrderedWorkTest {

    /** Work that takes the longer the earlier it was given, so that later work is often done first. */
    private static int slowly(int number) throws InterruptedException {
        Thread.sleep(number % 5 == 0 ? 4 : 0);
        return number;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void resultsComeInTheOrderOfTheWork(int jobs) throws IOException, WholeSheetNeeded {
        List<Integer> taken = new ArrayList<>();
        try (OrderedWork<Integer> work = new OrderedWork<>(jobs, taken::add)) {
            for (int i = 0; i < 200; i++) {
                int number = i;
                work.give(() -> slowly(number));
            }
            work.finish();
        }

        assertThat(taken).isEqualTo(IntStream.range(0, 200).boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void noMoreIsUnderWayThanTwoMoreThanTheThreads(int jobs) throws IOException, WholeSheetNeeded {
        AtomicInteger taken = new AtomicInteger();
        int most = 0;
        try (OrderedWork<Integer> work = new OrderedWork<>(jobs, result -> taken.incrementAndGet())) {
            for (int given = 1; given <= 100; given++) {
                work.give(() -> slowly(0));
                most = Math.max(most, given - taken.get());
            }
            work.finish();
        }

        assertThat(most).isEqualTo(jobs + 2);
        assertThat(taken).hasValue(100);
    }

    static Stream<Throwable> failures() {
        return Stream.of(
                new WholeSheetNeeded("whole"),
                new IOException("disk full"),
                new IllegalStateException("bug"),
                new StackOverflowError());
    }

    @ParameterizedTest
    @MethodSource("failures")
    void theFailureOfABatchComesOutAsItIs(Throwable failure) {
        List<Integer> taken = new ArrayList<>();
        assertThatThrownBy(() -> {
                    try (OrderedWork<Integer> work = new OrderedWork<>(2, taken::add)) {
                        work.give(() -> 1);
                        work.give(() -> {
                            if (failure instanceof Error error) {
                                throw error;
                            }
                            throw (Exception) failure;
                        });
                        work.give(() -> 3);
                        work.finish();
                    }
                })
                .isSameAs(failure);
        assertThat(taken).containsExactly(1);
    }

    @Test
    void whatTheTakerCannotWriteComesOut() {
        IOException full = new IOException("disk full");
        assertThatThrownBy(() -> {
                    try (OrderedWork<Integer> work = new OrderedWork<>(2, result -> {
                        throw full;
                    })) {
                        work.give(() -> 1);
                        work.finish();
                    }
                })
                .isSameAs(full);
    }
}
