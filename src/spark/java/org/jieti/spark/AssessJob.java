package org.jieti.spark;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import org.apache.spark.serializer.JavaSerializer;
import org.apache.spark.sql.SparkSession;
import org.jieti.cli.ExitStatus;
import org.jieti.cli.WrongUsage;
import picocli.CommandLine;

/** The entry point for {@code spark-submit}. */
public final class AssessJob {

    private AssessJob() {}

    public static void main(String[] args) {
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        SparkSession spark = SparkSession.builder()
                .appName("jieti assess")
                .config("spark.serializer", JavaSerializer.class.getName()) // what is sent knows no other
                .getOrCreate();
        boolean isInCluster =
                spark.conf().get("spark.submit.deployMode", "client").equals("cluster");
        int status;
        try {
            status = run(spark, Clock.systemUTC(), err, args);
        } finally {
            spark.stop();
        }
        boolean isEnded = status == ExitStatus.DONE_IN_PART.code() && isInCluster;
        if (status != ExitStatus.DONE.code() && !isEnded) {
            System.exit(status);
        }
    }

    /** Runs one command line and answers its exit status. */
    static int run(SparkSession spark, Clock clock, PrintWriter err, String... args) {
        JobCommand job = new JobCommand(spark, clock, err);
        CommandLine line = new CommandLine(job);
        line.setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((fault, command, parsed) -> told(fault, err, job.locale()));
        int status = line.execute(args);
        err.flush();
        return status;
    }

    private static int told(Exception fault, PrintWriter err, Locale language) {
        if (fault instanceof WrongUsage usage) {
            err.println(usage.in(language));
            return ExitStatus.USAGE.code();
        }
        err.println(new JobTexts(language).text("failed", String.valueOf(fault.getMessage())));
        return ExitStatus.COULD_NOT_RUN.code();
    }
}
