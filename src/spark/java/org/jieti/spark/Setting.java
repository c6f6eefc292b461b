package org.jieti.spark;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.jieti.input.SheetHead;
import org.jspecify.annotations.Nullable;

/**
 * By what a run prices, as it is sent to every executor.
 *
 * @param run tells it from others of the same process
 * @param region that holds where the sheets name none
 * @param period that cases must lie in
 * @param asOf up to which day late payment counts of what is not paid
 * @param language of headers and reasons
 * @param hasBase whether the base of the bill is priced, too
 * @param hasLines whether each charge is written
 * @param isTyped whether cells keep their types, as in Parquet
 */
record Setting(
        String run,
        List<OwnSchedule> schedules,
        List<SheetHead> sheets,
        @Nullable String region,
        @Nullable String period,
        @Nullable String asOf,
        Locale language,
        boolean hasBase,
        boolean hasLines,
        boolean isTyped)
        implements Serializable {}
