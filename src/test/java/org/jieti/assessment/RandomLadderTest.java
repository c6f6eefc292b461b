package org.jieti.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jieti.assessment.Cliff.Kind;
import org.jieti.schedule.ScheduleBook;
import org.jieti.support.Law;
import org.jieti.support.Seeded;
import org.junit.jupiter.api.Test;

/** Cliffs of ladders drawn at random, against a scan of the charge from one thousandth of a unit to the next. */
final class RandomLadderTest {

    @Test
    void risingSlicesHaveNoCliff() {
        Seeded.times(150, seeded -> {
            Ladder ladder = Ladder.rising(seeded, "graduated");

            assertThat(ladder.cliffs()).as(ladder.charges()).isEmpty();
        });
    }

    @Test
    void risingRatesForAllOfItJumpAtEachBound() {
        Seeded.times(150, seeded -> {
            Ladder ladder = Ladder.rising(seeded, "whole");

            assertThat(ladder.found(Kind.CHARGE_JUMPS)).as(ladder.charges()).containsExactlyElementsOf(ladder.bounds());
            assertThat(ladder.cliffs()).hasSameSizeAs(ladder.bounds());
        });
    }

    @Test
    void theChargeFallsOrJumpsExactlyWhereAScanFindsIt() {
        Seeded.times(400, seeded -> {
            Ladder ladder = Ladder.random(seeded);

            assertThat(ladder.found(Kind.CHARGE_FALLS)).as(ladder.charges()).isEqualTo(ladder.scanned(true));
            assertThat(ladder.found(Kind.CHARGE_JUMPS)).as(ladder.charges()).isEqualTo(ladder.scanned(false));
        });
    }

    /** A tier with its numbers in fen; whole units below, and the last bound out of reach. */
    private record Band(int bound, boolean isInclusive, int price, int amount, int atMost) {

        /** In thousandths of a fen, for so many thousandths of a unit. */
        private long priced(long thousandths) {
            return amount * 1000L + Math.min(price * thousandths, atMost * 1000L);
        }

        private boolean admits(long thousandths) {
            return thousandths < bound * 1000L || (isInclusive && thousandths == bound * 1000L);
        }

        private String written(boolean isLast) {
            return "  - {" + (isLast ? "" : (isInclusive ? "up_to: " : "below: ") + bound + " m3, ")
                    + (amount == 0 ? "" : "amount: " + yuan(amount) + ", ")
                    + "rate: " + yuan(price) + "/m3"
                    + (atMost == Ladder.UNCAPPED ? "" : ", at_most: " + yuan(atMost)) + "}\n";
        }

        private static String yuan(int fen) {
            return (fen < 0 ? "-" : "") + Math.abs(fen) / 100 + "." + Math.abs(fen) / 10 % 10 + Math.abs(fen) % 10
                    + " CNY";
        }
    }

    private record Ladder(String mode, List<Band> bands) {

        static final int UNCAPPED = 1_000_000;
        private static final int LAST = 1000;

        /** Prices below ten yuan: a thousandth of a unit costs less than a fen, and a cliff at least one. */
        static Ladder random(Seeded seeded) {
            List<Band> bands = new ArrayList<>();
            int bound = 0;
            for (int left = 1 + seeded.below(4); left >= 0; left--) {
                bound = left == 0 ? LAST : bound + 1 + seeded.below(6);
                int amount = seeded.chance(2) ? seeded.below(4000) - 1000 : 0;
                int atMost = seeded.chance(3) ? seeded.below(5000) : UNCAPPED;
                bands.add(new Band(bound, seeded.chance(2), seeded.below(1000), amount, atMost));
            }
            return new Ladder(seeded.chance(2) ? "whole" : "graduated", bands);
        }

        static Ladder rising(Seeded seeded, String mode) {
            List<Band> bands = new ArrayList<>();
            int bound = 0;
            int price = seeded.below(100);
            for (int left = 1 + seeded.below(4); left >= 0; left--) {
                bound = left == 0 ? LAST : bound + 1 + seeded.below(6);
                price += 1 + seeded.below(200);
                bands.add(new Band(bound, seeded.chance(2), price, 0, UNCAPPED));
            }
            return new Ladder(mode, bands);
        }

        List<Integer> bounds() {
            return bands.subList(0, bands.size() - 1).stream().map(Band::bound).toList();
        }

        String charges() {
            StringBuilder text =
                    new StringBuilder("- quantity: water_m3\n  tiers:\n    mode: " + mode + "\n    bands:\n");
            bands.forEach(band -> text.append("    ").append(band.written(band.bound() == LAST)));
            return text.toString();
        }

        List<Cliff> cliffs() {
            ScheduleBook book = Law.book(Law.charging("water.over-quota", charges()));
            return new Cliffs(book, Law.DICTIONARY).of(book.schedules().get(0));
        }

        List<Integer> found(Kind kind) {
            return cliffs().stream()
                    .filter(cliff -> cliff.kind() == kind)
                    .map(cliff -> Integer.valueOf(cliff.bound().value().toString()))
                    .toList();
        }

        /** The units at which a thousandth more lowers the charge, or raises it by a fen or more. */
        List<Integer> scanned(boolean isFall) {
            List<Integer> found = new ArrayList<>();
            long before = total(1);
            for (int thousandths = 2; thousandths < 30_000; thousandths++) {
                long now = total(thousandths);
                if (isFall ? now < before : now - before >= 1000) {
                    found.add(thousandths / 1000);
                }
                before = now;
            }
            return found;
        }

        private long total(long thousandths) {
            if (mode.equals("whole")) {
                return bands.stream()
                        .filter(band -> band.admits(thousandths))
                        .findFirst()
                        .orElseThrow()
                        .priced(thousandths);
            }
            long total = 0;
            long floor = 0;
            for (Band band : bands) {
                long ceiling = Math.min(thousandths, band.bound() * 1000L);
                if (ceiling > floor) {
                    total += band.priced(ceiling - floor);
                    floor = ceiling;
                }
            }
            return total;
        }
    }
}
