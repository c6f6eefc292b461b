package org.jieti.report.xlsx;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jieti.report.CitedSchedules;
import org.jieti.report.Wording;
import org.jieti.schedule.Citation;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.ScheduleBook;
import org.jieti.schedule.ScheduleId;

/** A row for each document that a line rests on, with the schedule that has it as data. */
final class SchedulesSheet {

    private static final List<String> COLUMNS = List.of(
            "schedule",
            "title",
            "levy",
            "region",
            "place",
            "document",
            "article",
            "issuer",
            "issued",
            "standing",
            "digest");

    private static final Comparator<Citation> BY_AGE = Comparator.comparing(
                    (Citation citation) -> citation.issued().orElse(LocalDate.MIN))
            .thenComparing(Citation::document)
            .thenComparing(Citation::article);

    private final ScheduleBook book;
    private final Wording wording;
    private final Sheet sheet;

    SchedulesSheet(ScheduleBook book, Wording wording, PartStore store, int mostRows) {
        this.book = book;
        this.wording = wording;
        List<String> headers = COLUMNS.stream()
                .map(column -> wording.text("workbook.schedules." + column))
                .toList();
        this.sheet = new Sheet(Tab.SCHEDULES, wording.text("workbook.schedules"), headers, store, mostRows);
    }

    Sheet sheet() {
        return sheet;
    }

    void add(CitedSchedules cited) throws IOException {
        for (Map.Entry<ScheduleId, Set<Citation>> entry : cited.all().entrySet()) {
            Optional<Schedule> schedule = book.find(entry.getKey());
            for (Citation citation : entry.getValue().stream().sorted(BY_AGE).toList()) {
                Rows rows = sheet.next();
                rows.text(entry.getKey().path());
                about(schedule).forEach(rows::text);
                Stream.of(citation.document(), citation.article(), citation.issuer())
                        .forEach(rows::text);
                citation.issued().ifPresentOrElse(rows::day, rows::blank);
                rows.text(wording.standing(citation.standing()));
                rows.text(schedule.map(Schedule::digest).orElse(""));
            }
        }
    }

    private List<String> about(Optional<Schedule> schedule) {
        return schedule.map(found -> List.of(
                        wording.isChinese() ? found.titleZh() : found.title(),
                        found.levy().code(),
                        found.region().code(),
                        wording.isChinese()
                                ? found.region().zh()
                                : found.region().en()))
                .orElse(List.of("", "", "", ""));
    }
}
