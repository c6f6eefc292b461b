package org.jieti.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jieti.domain.Rational;
import org.junit.jupiter.api.Test;

/** How a measure is spread: every value in one bin, between bounds that can be read. */
final class HistogramTest {

    private static Histogram of(String... values) {
        return Histogram.of(Stream.of(values).map(Rational::parse).toList());
    }

    private static List<String> bins(Histogram histogram) {
        return histogram.bins().stream()
                .map(bin -> bin.above().orElse("") + ".." + bin.upTo().orElse("") + "=" + bin.count())
                .toList();
    }

    @Test
    void nothingHasNoBins() {
        assertThat(of()).isEqualTo(new Histogram(List.of(), 0, Optional.empty()));
    }

    @Test
    void thoseAtZeroAreByThemselves() {
        assertThat(bins(of("0", "0", "0"))).containsExactly("..0=3");
        assertThat(bins(of("0", "0.3", "0.1")))
                .containsExactly(
                        "..0=1",
                        "0..0.05=0",
                        "0.05..0.1=1",
                        "0.1..0.15=0",
                        "0.15..0.2=0",
                        "0.2..0.25=0",
                        "0.25..0.3=1");
    }

    @Test
    void aBoundBelongsToTheBinBelowIt() {
        assertThat(bins(of("10", "20", "20.0001", "100")))
                .startsWith("0..10=1", "10..20=1", "20..30=1", "30..40=0")
                .endsWith("90..100=1");
    }

    @Test
    void theFewThatLieFarOutShareTheLastBin() {
        List<Rational> values = new ArrayList<>();
        for (int i = 1; i <= 99; i++) {
            values.add(Rational.of(i));
        }
        values.add(Rational.of(1_000_000));

        List<String> bins = bins(Histogram.of(values));
        assertThat(bins).hasSize(11).endsWith("90..100=9", "100..=1");
    }

    @Test
    void halfAreAtOrBelowTheMiddle() {
        assertThat(of("3", "1", "2").middle()).contains("2");
        assertThat(of("4", "1", "2", "3").middle()).contains("2");
        assertThat(Histogram.of(List.of(Rational.ofFraction("1/3"))).middle()).contains("0.333333");
    }

    @Test
    void everyValueIsInOneBinHoweverLargeOrSmall() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            List<Rational> values = new ArrayList<>();
            Rational scale = Rational.of(10);
            for (int i = random.nextInt(12); i > 0; i--) {
                scale = random.nextBoolean() ? scale.times(Rational.of(7)) : scale.dividedBy(Rational.of(9));
            }
            for (int i = random.nextInt(60) + 1; i > 0; i--) {
                values.add(Rational.of(random.nextInt(1000)).times(scale));
            }
            Histogram histogram = Histogram.of(values);

            assertThat(histogram.bins().stream().mapToLong(Histogram.Bin::count).sum())
                    .isEqualTo(values.size());
            assertThat(histogram.bins()).hasSizeLessThanOrEqualTo(12);
            for (int i = 1; i < histogram.bins().size(); i++) {
                assertThat(histogram.bins().get(i).above())
                        .isEqualTo(histogram.bins().get(i - 1).upTo());
            }
        }
    }
}
