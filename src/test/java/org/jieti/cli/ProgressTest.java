package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jieti.input.SheetFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Progress is told on a terminal, after a second, and leaves nothing behind. */
final class ProgressTest {

    private static final String START_OVER = "\r\u001B[K";

    private final StringWriter told = new StringWriter();
    private final SetClock clock = new SetClock(0);

    /** A clock that the test sets, or that goes on by itself whenever somebody looks at it. */
    private static final class SetClock extends Clock {

        private final long step;
        private long millis = 1_000_000;

        private SetClock(long step) {
            this.step = step;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            millis += step;
            return Instant.ofEpochMilli(millis);
        }
    }

    private Console console(Clock now, boolean isLive, Locale locale) {
        return new Console(
                InputStream.nullInputStream(),
                Writer.nullWriter(),
                new PrintWriter(told),
                now,
                Optional.of(80),
                false,
                isLive,
                locale,
                locale);
    }

    private Progress progress(boolean isLive, boolean isWanted) {
        return new Progress(console(clock, isLive, Locale.ENGLISH), isWanted);
    }

    /** Reads so many of 1,000 bytes. */
    private static void read(Progress progress, int many) throws IOException {
        List<SheetFile> files = progress.watched(List.of(SheetFile.of("a.csv", new byte[1_000])));
        progress.beginToRead(files, 1);
        try (InputStream in = files.get(0).open()) {
            assertThat(in.readNBytes(many)).hasSize(many);
        }
    }

    @Test
    void nothingIsToldWithinASecond() throws IOException {
        Progress progress = progress(true, true);
        read(progress, 900);
        clock.millis += 999;
        progress.priced(70);
        progress.clear();

        assertThat(told.toString()).isEmpty();
    }

    @Test
    void afterASecondItIsToldHowManyRowsAreDoneHowFastAndHowLongTheRestTakes() throws IOException {
        Progress progress = progress(true, true);
        read(progress, 250);
        clock.millis += 4_000;
        progress.priced(123_456);

        assertThat(told).hasToString(START_OVER + "123,456 rows, 30,864 rows/s, 0:12 left");
    }

    @Test
    void rowsThatWereReadBeforeTellHowLongTheRestTakes() {
        Progress progress = progress(true, true);
        progress.beginToPrice(2_000);
        clock.millis += 3_700_000;
        progress.priced(500);

        assertThat(told).hasToString(START_OVER + "500 rows, 0 rows/s, 3:05:00 left");
    }

    @Test
    void whileSheetsAreReadItIsToldHowFar() throws IOException {
        Progress progress = new Progress(console(clock, true, Locale.CHINESE), true);
        clock.millis += 2_000;
        List<SheetFile> files = progress.watched(List.of(SheetFile.of("a.csv", new byte[1_000])));
        progress.beginToRead(files, 2);
        clock.millis += 2_000;
        files.get(0).open().readNBytes(400);

        assertThat(told).hasToString(START_OVER + "正在读取：20%，剩余 0:08");
    }

    @Test
    void theLineIsWrittenOverFiveTimesASecondAtMostAndClearedInTheEnd() {
        Progress progress = progress(true, true);
        progress.beginToPrice(100);
        for (int i = 0; i < 100; i++) {
            clock.millis += 20;
            progress.priced(1);
        }
        progress.clear();
        progress.clear();

        assertThat(told.toString().split("rows/s", -1)).hasSize(7);
        assertThat(told.toString()).endsWith("left" + START_OVER);
    }

    @Test
    void nothingIsToldInAPipeNorIfItIsNotWanted() throws IOException {
        for (Progress progress : List.of(progress(false, true), progress(true, false))) {
            read(progress, 500);
            clock.millis += 5_000;
            progress.priced(5);
            progress.clear();
        }

        assertThat(told.toString()).isEmpty();
    }

    @Test
    void theSummaryOfARunStandsAlone(@TempDir Path folder) throws IOException {
        Path usage = Files.writeString(
                folder.resolve("usage.csv"),
                Stream.concat(
                                Stream.of("enterprise_id,period,region,industry,category,electricity_kwh"),
                                IntStream.range(0, 9_000).mapToObj(i -> "E" + i + ",2012-06,浙江,水泥,淘汰," + i))
                        .collect(Collectors.joining("\n")));
        String[] line = {
            "assess", usage.toString(), "-o", folder.resolve("result").toString()
        };
        String summary = Cli.inPipe().run((Object[]) line).err();

        Main.run(console(new SetClock(700), true, Locale.ENGLISH), line);

        assertThat(told.toString()).contains(" rows/s, ");
        String last = summary.substring(summary.lastIndexOf("enterprise-periods priced"));
        assertThat(told.toString().substring(told.toString().lastIndexOf(START_OVER) + START_OVER.length()))
                .startsWith(summary.substring(0, summary.length() - last.length()))
                .endsWith(last)
                .doesNotContain(" rows/s, ");
        told.getBuffer().setLength(0);
        Main.run(
                console(new SetClock(700), true, Locale.ENGLISH),
                Stream.concat(Stream.of(line), Stream.of("--quiet")).toArray(String[]::new));
        assertThat(told.toString()).isEmpty();
    }
}
