package org.jieti.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jieti.domain.Case;
import org.jieti.domain.Period;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.Schedule.Change;
import org.jieti.schedule.Version;

/** Cuts the stretches of a case where a version begins or ends, so that each day is priced by the law of that day. */
final class PeriodSplitter {

    private PeriodSplitter() {}

    static List<Case.Stretch> split(Case assessed, Collection<Schedule> schedules) {
        NavigableSet<LocalDate> cuts = new TreeSet<>();
        for (Schedule schedule : schedules) {
            if (schedule.change() == Change.BY_DAY) {
                for (Version version : schedule.versions()) {
                    cuts.add(version.days().from());
                    version.days().until().ifPresent(cuts::add);
                }
            }
        }
        List<Case.Stretch> pieces = new ArrayList<>();
        assessed.stretches().forEach(stretch -> pieces.addAll(cut(stretch, cuts)));
        return pieces;
    }

    private static List<Case.Stretch> cut(Case.Stretch stretch, NavigableSet<LocalDate> cuts) {
        List<Case.Stretch> pieces = new ArrayList<>();
        LocalDate from = stretch.days().from();
        for (LocalDate cut : cuts.subSet(from, false, stretch.days().until(), false)) {
            pieces.add(new Case.Stretch(new Period(from, cut), stretch.facts()));
            from = cut;
        }
        pieces.add(new Case.Stretch(new Period(from, stretch.days().until()), stretch.facts()));
        return pieces;
    }
}
