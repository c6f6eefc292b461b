package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jieti.input.WholeSheetNeeded;
import org.jieti.support.Seeded;
import org.junit.jupiter.api.Test;

/** A month that was there before is told, however many there are. */
final class SeenMonthsTest {

    private static final int JUNE_2010 = 12 * 2010 + 5;
    private static final int JUNE = 1 << 5;
    private static final int JULY = 1 << 6;

    /** Spreads small numbers over all 64 bits, as the numbers of enterprises are. */
    private static long enterprise(long number) {
        return (number + 1) * 0x9E3779B97F4A7C15L;
    }

    private static boolean isNew(SeenMonths seen, long enterprise, int month) {
        try {
            seen.add(enterprise, month / 12, 1 << (month % 12));
            return true;
        } catch (WholeSheetNeeded twice) {
            return false;
        }
    }

    @Test
    void theSameMonthOfTheSameEnterpriseIsThereOnce() throws WholeSheetNeeded {
        SeenMonths seen = new SeenMonths();
        seen.add(enterprise(1), 2010, JUNE);
        seen.add(enterprise(1), 2010, JULY);
        seen.add(enterprise(1), 2011, JUNE | JULY);
        seen.add(enterprise(2), 2010, JUNE);

        assertThatThrownBy(() -> seen.add(enterprise(1), 2010, JUNE)).isInstanceOf(WholeSheetNeeded.class);
    }

    /** Rows of one enterprise that follow each other enter their months together. */
    @Test
    void aBatchForgetsNoMonthThatStandsTwice() throws WholeSheetNeeded {
        BatchMonths once = new BatchMonths();
        BatchMonths twice = new BatchMonths();
        for (int month = 0; month < 30; month++) {
            once.add(enterprise(1), JUNE_2010 + month);
            twice.add(enterprise(2), JUNE_2010 + Math.abs(month - 1));
        }
        SeenMonths seen = new SeenMonths();

        once.enter(seen);

        for (int month = 0; month < 30; month++) {
            assertThat(isNew(seen, enterprise(1), JUNE_2010 + month)).isFalse();
        }
        assertThat(isNew(seen, enterprise(1), JUNE_2010 + 30)).isTrue();
        assertThatThrownBy(() -> twice.enter(seen)).isInstanceOf(WholeSheetNeeded.class);
    }

    @Test
    void everyMonthIsForgottenByNoneOfManyEnterprises() {
        SeenMonths seen = new SeenMonths();
        for (int number = 0; number < 50_000; number++) {
            assertThat(isNew(seen, enterprise(number), JUNE_2010)).isTrue();
        }
        for (int number = 0; number < 50_000; number++) {
            assertThat(isNew(seen, enterprise(number), JUNE_2010)).isFalse();
            assertThat(isNew(seen, enterprise(number), JUNE_2010 + 6)).isTrue();
        }
    }

    @Test
    void theNumberThatIsKeptAsZeroIsRemembered() {
        SeenMonths seen = new SeenMonths();

        assertThat(isNew(seen, -2010, JUNE_2010)).isTrue();
        assertThat(isNew(seen, -2010, JUNE_2010)).isFalse();
    }

    @Test
    void saysWhatASetSays() {
        Seeded.times(50, seeded -> {
            SeenMonths seen = new SeenMonths();
            Set<List<Integer>> known = new HashSet<>();
            for (int i = 0; i < 2000; i++) {
                int number = seeded.below(300);
                int month = JUNE_2010 + seeded.below(40);
                assertThat(isNew(seen, enterprise(number), month)).isEqualTo(known.add(List.of(number, month)));
            }
        });
    }
}
