package org.jieti.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jieti.assessment.Assessment;
import org.jieti.assessment.Assessor;
import org.jieti.domain.Case;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Resource;
import org.jieti.input.DictionaryReader;
import org.jieti.problem.Problems;
import org.jieti.schedule.ScheduleBook;
import org.jieti.schedule.file.ScheduleLoader;
import org.jieti.schedule.file.ScheduleSource;

/** Books of schedules for tests: the shipped ones, or ones written out in the test itself. */
public final class Law {

    public static final Dictionary DICTIONARY = dictionary();

    private Law() {}

    /** The text of a schedule of one version, in force in the whole country since 2010. */
    public static String charging(String levy, String charges) {
        return """
                schedule: test/%s
                title: Test
                title_zh: 测试
                levy: %s
                region: CN
                versions:
                  - from: 2010-01-01
                    cite: {document: 测试〔2010〕1号, issuer: 测试委员会, standing: quoted}
                    charges:
                """.formatted(levy, levy) + charges.indent(6);
    }

    public static ScheduleBook book(String... texts) {
        return loaded(sources(texts));
    }

    /** Schedules of one's own over the shipped table of pollution equivalents. */
    public static ScheduleBook overEquivalents(String... texts) {
        List<ScheduleSource> sources = new ArrayList<>(shippedSources());
        sources.removeIf(source -> !source.path().equals("cn/pollution-equivalents"));
        sources.addAll(sources(texts));
        return loaded(sources);
    }

    /** The book of every schedule that comes with jieti. */
    public static ScheduleBook shipped() {
        return shippedAnd();
    }

    /** The shipped schedules and some of one's own after them. */
    public static ScheduleBook shippedAnd(String... texts) {
        List<ScheduleSource> sources = new ArrayList<>(shippedSources());
        sources.addAll(sources(texts));
        return loaded(sources);
    }

    private static List<ScheduleSource> shippedSources() {
        try {
            return ScheduleSource.shipped();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static ScheduleSource source(String text) {
        return new ScheduleSource("own.yaml", "", text, "digest of " + text.hashCode());
    }

    /** Prices a case by every levy of the dictionary of which the book has a schedule, but for the base of the bill. */
    public static Assessment assess(ScheduleBook book, Case given) {
        return new Assessor(book, DICTIONARY, Resource.levies(DICTIONARY, false)).assess(given);
    }

    /** The same, with the base of the bill. */
    public static Assessment assessBill(ScheduleBook book, Case given) {
        return new Assessor(book, DICTIONARY, Resource.levies(DICTIONARY, true)).assess(given);
    }

    private static List<ScheduleSource> sources(String... texts) {
        return Arrays.stream(texts).map(Law::source).toList();
    }

    private static ScheduleBook loaded(List<ScheduleSource> sources) {
        Problems problems = new Problems();
        ScheduleBook book = new ScheduleLoader(DICTIONARY)
                .load(sources, problems)
                .orElseGet(() -> new ScheduleBook(List.of(), List.of()));
        assertThat(problems.all()).isEmpty();
        return book;
    }

    private static Dictionary dictionary() {
        try {
            return new DictionaryReader().read();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
