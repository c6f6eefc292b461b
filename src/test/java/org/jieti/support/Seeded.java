package org.jieti.support;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A source of random numbers that can be told again: a failure names the seed it came from.
 *
 * <p>{@code -Djieti.seed=42} runs the one case of that seed, {@code -Djieti.seeds=20} no more than twenty.
 */
public final class Seeded {

    private final long seed;
    private final SplittableRandom random;

    public Seeded(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    /** Runs a test with so many seeds, or with the one asked for. */
    public static void times(int count, Consumer<Seeded> test) {
        seeds(count).forEach(seeded -> {
            try {
                test.accept(seeded);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError(seeded + ": " + failure.getMessage(), failure);
            }
        });
    }

    public static Stream<Seeded> seeds(int count) {
        Long asked = Long.getLong("jieti.seed");
        int atMost = Integer.getInteger("jieti.seeds", count);
        return asked == null
                ? LongStream.range(0, Math.min(count, atMost)).mapToObj(Seeded::new)
                : Stream.of(new Seeded(asked));
    }

    /** A number from 0 to one less than the bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    public boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    @SafeVarargs
    public final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** A decimal such as {@code 123.45}, with so many digits after the point. */
    public String decimal(int below, int places) {
        StringBuilder digits = new StringBuilder(String.valueOf(random.nextInt(below)));
        for (int i = 0; i < places; i++) {
            digits.append(i == 0 ? "." : "").append(random.nextInt(10));
        }
        return digits.toString();
    }

    @Override
    public String toString() {
        return "-Djieti.seed=" + seed;
    }
}
