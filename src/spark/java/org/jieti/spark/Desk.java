package org.jieti.spark;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jieti.cli.BookReader;
import org.jieti.cli.LatenessMixin;
import org.jieti.cli.Narrowing;
import org.jieti.cli.Pricing;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Period;
import org.jieti.input.LineJoin;
import org.jieti.input.PartedSheet;
import org.jieti.problem.Problems;
import org.jieti.schedule.ScheduleBook;
import org.jspecify.annotations.Nullable;

/**
 * What all tasks of a process price with: the schedules, loaded once, and the sheets.
 *
 * @param defaults what holds for every enterprise of which the sheets say nothing else
 */
record Desk(Setting setting, Pricing pricing, List<PartedSheet> sheets, Facts defaults) {

    private static @Nullable Desk last;

    /** The desk of a run: a process has one at a time. */
    static synchronized Desk of(Setting setting) throws IOException {
        Desk known = last;
        if (known == null || !known.setting.run().equals(setting.run())) {
            known = made(setting);
            last = known;
        }
        return known;
    }

    private static Desk made(Setting setting) throws IOException {
        Dictionary dictionary = Dictionaries.shipped();
        Narrowing narrowing = new Narrowing(setting.region(), setting.period());
        ScheduleBook book = new BookReader(dictionary)
                .readSources(
                        setting.schedules().stream().map(OwnSchedule::source).toList(), new Problems())
                .orElseThrow();
        return new Desk(
                setting,
                pricing(setting, book, narrowing.only()),
                PartedSheet.of(setting.sheets(), dictionary),
                new LatenessMixin(setting.asOf()).with(narrowing.defaults(dictionary), dictionary));
    }

    /** By what a run prices, with one thread to a task. */
    static Pricing pricing(Setting setting, ScheduleBook book, Optional<Period> only) {
        return new Pricing(
                Dictionaries.shipped(),
                book,
                only,
                setting.hasBase(),
                setting.hasLines(),
                1,
                setting.language(),
                setting.language());
    }

    Dictionary dictionary() {
        return pricing.dictionary();
    }

    /** What joins lines, for one task. */
    LineJoin join() {
        return new LineJoin(dictionary(), defaults, sheets);
    }
}
