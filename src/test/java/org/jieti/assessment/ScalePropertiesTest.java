package org.jieti.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Money;
import org.jieti.domain.Rational;
import org.jieti.domain.Unit;
import org.jieti.schedule.Charge;
import org.jieti.schedule.Rate;
import org.jieti.schedule.Rate.TierMode;
import org.jieti.support.Law;
import org.jieti.support.Seeded;
import org.jieti.support.ShippedCase;
import org.junit.jupiter.api.Test;

/** So many times as much costs so many times as much under every shipped schedule, but for what is due as a whole. */
final class ScalePropertiesTest {

    private final Set<String> schedules = new HashSet<>();
    private int reached;

    @Test
    void everyLineGrowsWithTheAmounts() {
        Seeded.times(5, seeded -> ShippedCase.all().forEach(one -> checkGrowth(one.varied(seeded), seeded)));

        assertThat(reached).isGreaterThan(500);
        assertThat(schedules).containsAll(schedulesThatCharge());
    }

    /**
     * Quota and plan, product, caps and every discharge grow with the use, so tiers, intensities, ranks and reductions
     * stay; only outlets too small to be charged may become large enough.
     */
    private void checkGrowth(ShippedCase one, Seeded seeded) {
        OwnLines own = OwnLines.of(one);
        Rational factor = Rational.parse(seeded.decimal(7, 2)).plus(Rational.ONE);
        List<AssessmentLine> once = own.of(one.given());
        if (once.stream().anyMatch(ScalePropertiesTest::isTooSmall)) {
            return;
        }
        List<AssessmentLine> more = own.of(one.times(factor).given());

        assertThat(more).as("%s times %s", one, factor).hasSameSizeAs(once);
        for (int i = 0; i < once.size(); i++) {
            AssessmentLine line = once.get(i);
            Rational grown = isLump(line) ? Rational.ONE : factor;
            assertThat(OwnLines.exact(more.get(i)))
                    .as("%s times %s", one, factor)
                    .isEqualTo(OwnLines.exact(line).times(grown));
            assertThat(more.get(i).tier()).isEqualTo(line.tier());
        }
        if (OwnLines.isCharged(once)) {
            reached++;
            schedules.add(one.schedule().id().path());
        }
    }

    private static boolean isTooSmall(AssessmentLine line) {
        return line.reasons().stream().anyMatch(reason -> reason.key().equals("below-scale"));
    }

    private static boolean isLump(AssessmentLine line) {
        return line.priced().filter(priced -> priced.unit().equals(Unit.ONE)).isPresent();
    }

    static Set<String> schedulesThatCharge() {
        Set<String> paths = new HashSet<>();
        ShippedCase.schedules().stream()
                .filter(schedule -> schedule.checks().stream()
                        .anyMatch(check -> check.amount()
                                .filter(yuan -> yuan.compareTo(Money.ZERO) > 0)
                                .isPresent()))
                .forEach(schedule -> paths.add(schedule.id().path()));
        assertThat(paths).hasSizeGreaterThan(12);
        return paths;
    }

    /** Whole tiers 全额累进 of the quantity itself: the price of the tier reached, found from the top, for all of it. */
    @Test
    void aWholeTierPricesAllOfTheQuantity() {
        Field noise = Law.DICTIONARY.field("noise_db");
        Field limit = Law.DICTIONARY.field("noise_limit_db");
        for (ShippedCase one : ShippedCase.all()) {
            for (Facts discharge : one.given().discharges()) {
                if (discharge.has(noise) && isMonth(one)) {
                    Rational lowest = discharge.number(limit).orElseThrow();
                    climb(one, discharge, noise, lowest);
                }
            }
        }

        assertThat(reached).isGreaterThan(1_000);
        assertThat(schedules).contains("cn/pollutant/environmental-tax", "cn/pollutant/discharge-fee-noise");
    }

    /** Noise is charged by the month; of longer periods nothing is known. */
    private static boolean isMonth(ShippedCase one) {
        return one.given().period().days() <= 31;
    }

    private void climb(ShippedCase one, Facts discharge, Field noise, Rational limit) {
        OwnLines own = OwnLines.of(one);
        Rational before = Rational.ZERO;
        for (int tenths = -5; tenths < 200; tenths++) {
            Rational over = Rational.of(tenths).dividedBy(Rational.of(10));
            Facts louder = discharge.with(noise, limit.plus(over));
            List<AssessmentLine> lines = own.of(one.discharging(List.of(louder)).given());
            Rational multiplier = lines.stream()
                    .flatMap(line -> line.priced().stream())
                    .map(Priced::multiplier)
                    .findFirst()
                    .orElse(Rational.ONE);
            Rational now = OwnLines.exact(lines);

            assertThat(now)
                    .as("%s, %s dB over", one, over)
                    .isEqualTo(due(one, over).times(multiplier));
            assertThat(now).isGreaterThanOrEqualTo(before);
            before = now;
            reached++;
        }
        schedules.add(one.schedule().id().path());
    }

    /** The amount of the highest tier whose lower bound is reached by the decibels rounded half up. */
    private static Rational due(ShippedCase one, Rational over) {
        Rational whole = over.plus(Rational.parse("0.5")).floor();
        List<Rate.Tier> tiers = noise(one).tiers();
        for (int i = tiers.size() - 1; i > 0; i--) {
            if (whole.compareTo(tiers.get(i - 1).upTo().orElseThrow().limit()) >= 0) {
                return tiers.get(i).amount().orElseThrow().value();
            }
        }
        return Rational.ZERO;
    }

    private static Rate.Tiers noise(ShippedCase one) {
        return one.version().charges().stream()
                .filter(charge -> charge.name().equals("noise"))
                .map(charge -> (Rate.Tiers) ((Charge.OfQuantity) charge).rate())
                .filter(tiers -> tiers.mode() == TierMode.WHOLE)
                .findFirst()
                .orElseThrow();
    }
}
