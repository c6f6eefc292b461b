package org.jieti.spark;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/** Spark inside of the test, on two cores, and what a shell would see of the job. */
final class LocalSpark {

    /** One for all tests of a process, as Spark wants it. */
    static final SparkSession SESSION = SparkSession.builder()
            .appName("tests")
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .getOrCreate();

    private LocalSpark() {}

    /** What is left of a run. */
    record Result(int status, String err) {}

    /** Runs one command line; arguments of any kind are given as their text. */
    static Result run(Object... args) {
        StringWriter err = new StringWriter();
        Clock clock = Clock.fixed(Instant.parse("2026-11-01T04:05:06Z"), ZoneOffset.UTC);
        int status = AssessJob.run(
                SESSION,
                clock,
                new PrintWriter(err),
                Stream.of(args).map(String::valueOf).toArray(String[]::new));
        return new Result(status, err.toString());
    }
}
