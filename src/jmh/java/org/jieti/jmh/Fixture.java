package org.jieti.jmh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jieti.assessment.Assessor;
import org.jieti.domain.Case;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Resource;
import org.jieti.input.CaseBuilder;
import org.jieti.input.DictionaryReader;
import org.jieti.input.SheetFile;
import org.jieti.input.SheetReader;
import org.jieti.input.SheetRows;
import org.jieti.problem.Problems;
import org.jieti.report.csv.CsvWriter;
import org.jieti.schedule.ScheduleBook;
import org.jieti.schedule.file.ScheduleLoader;
import org.jieti.schedule.file.ScheduleSource;

/** A small sheet with the shipped schedules that price it. */
final class Fixture {

    static final int ROWS = 1_000;

    /** Electricity by class and by intensity, and water over its plan. */
    static final String ALL =
            "enterprise_id,enterprise,region,industry,category,period,electricity_kwh,energy_intensity,"
                    + "energy_limit,water_source,water_use,water_taken_m3,water_plan_m3\n";

    /** Water over its plan alone: the tiers. */
    static final String TIERS =
            "enterprise_id,enterprise,region,period,water_source,water_use,water_taken_m3,water_plan_m3\n";

    final Dictionary dictionary = unchecked(new DictionaryReader()::read);

    private interface Reading<T> {
        T read() throws IOException;
    }

    /** The state of a benchmark is made by a constructor that may throw nothing checked. */
    private static <T> T unchecked(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Every row another enterprise, usage and tier. */
    byte[] sheet(String header) {
        StringBuilder text = new StringBuilder(header);
        for (int row = 0; row < ROWS; row++) {
            String who = String.format(Locale.ROOT, "56%08d,兰溪曹娥铁合金有限责任公司,兰溪市", row);
            String water = String.format(Locale.ROOT, ",地下水,一般,%d.%02d,1000\n", 900 + row, row % 100);
            String power =
                    String.format(Locale.ROOT, ",%d.%02d,%d.5,176.7", 240_000 + 7 * row, row % 100, 100 + row % 400);
            text.append(who)
                    .append(header.equals(ALL) ? ",铁合金,限制类,2015-03" + power : ",2015-03")
                    .append(water);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    List<SheetRows> read(byte[] sheet) {
        Problems problems = new Problems();
        List<SheetRows> rows =
                new SheetReader(dictionary).read(SheetFile.of("sheet.csv", sheet), problems, new Problems());
        if (!problems.isEmpty() || rows.get(0).count() != ROWS) {
            throw new IllegalStateException("not read: " + problems.all());
        }
        return rows;
    }

    List<Case> cases(String header) {
        return new CaseBuilder(dictionary, Facts.NONE).cases(read(sheet(header)));
    }

    Assessor assessor() {
        List<ScheduleSource> shipped = unchecked(ScheduleSource::shipped);
        ScheduleBook book =
                new ScheduleLoader(dictionary).load(shipped, new Problems()).orElseThrow();
        return new Assessor(book, dictionary, Resource.levies(dictionary, false));
    }

    /** A file that nobody keeps. */
    static CsvWriter nowhere(List<String> headers) {
        return unchecked(() -> new CsvWriter(Writer.nullWriter(), headers, true));
    }
}
