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

    /** Spreads small numbers over all 64 bits, as the numbers of enterprises are. */
    private static long enterprise(long number) {
        return (number + 1) * 0x9E3779B97F4A7C15L;
    }

    private static boolean isNew(SeenMonths seen, long enterprise, int month) {
        try {
            seen.add(enterprise, month);
            return true;
        } catch (WholeSheetNeeded twice) {
            return false;
        }
    }

    @Test
    void theSameMonthOfTheSameEnterpriseIsThereOnce() throws WholeSheetNeeded {
        SeenMonths seen = new SeenMonths();
        seen.add(enterprise(1), JUNE_2010);
        seen.add(enterprise(1), JUNE_2010 + 1);
        seen.add(enterprise(1), JUNE_2010 + 12);
        seen.add(enterprise(2), JUNE_2010);

        assertThatThrownBy(() -> seen.add(enterprise(1), JUNE_2010)).isInstanceOf(WholeSheetNeeded.class);
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
