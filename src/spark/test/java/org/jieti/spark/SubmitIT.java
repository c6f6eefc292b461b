package org.jieti.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieti.cli.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packed job, as {@code spark-submit} starts it: in a process that has Spark and nothing of ours but the jar. */
final class SubmitIT {

    private static final Path JAR = Path.of(System.getProperty("jieti.spark.jar"));

    /** Libraries that Spark does not bring. */
    private static final List<String> OURS = List.of(
            "/classes",
            "/test-classes",
            "/jieti-",
            "ArchUnit",
            "archunit",
            "assertj",
            "big-math",
            "commons-csv",
            "fastexcel",
            "java-diff-utils",
            "jline",
            "jspecify",
            "jte-runtime",
            "junit",
            "picocli",
            "slf4j-nop",
            "snakeyaml-engine");

    @TempDir
    private Path folder;

    /** What is left of a process. */
    private record Result(int status, String told) {}

    private Result submit(Object... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(System.getProperty("jieti.spark.opens").split(" ", -1)));
        command.add("-Dlog4j2.configurationFile=" + System.getProperty("log4j2.configurationFile"));
        command.addAll(List.of("-cp", classPathOfSpark(), "org.apache.spark.deploy.SparkSubmit"));
        command.addAll(List.of("--master", "local[2]", "--conf", "spark.ui.enabled=false"));
        command.addAll(List.of("--conf", "spark.driver.host=127.0.0.1", JAR.toString()));
        Stream.of(args).map(String::valueOf).forEach(command::add);
        Path told = folder.resolve("told.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
            return new Result(process.exitValue(), Files.readString(told, StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
        }
    }

    private static String classPathOfSpark() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> OURS.stream().noneMatch(entry::contains))
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Test
    void comesToTheSameAsTheCommand() throws IOException, InterruptedException {
        Path sample = Path.of("samples/90-broken-input");
        Path ofCommand = folder.resolve("command");
        Path ofJob = folder.resolve("job");
        Path usage = sample.resolve("用电.csv");
        Path register = sample.resolve("企业.csv");

        Cli.Result command = Cli.inPipe().run("assess", usage, register, "-o", ofCommand);
        Result job = submit(usage, register, "-o", ofJob);

        assertThat(job.status()).as(job.told()).isEqualTo(command.status()).isEqualTo(1);
        assertThat(Answer.ofJob(ofJob)).isEqualTo(Answer.ofCommand(ofCommand));
        assertThat(job.told()).contains("written to " + ofJob).doesNotContain("\tat ", "Exception");
    }

    @Test
    void aFaultIsItsStatus() throws IOException, InterruptedException {
        Result job = submit(folder.resolve("missing.csv"), "-o", folder.resolve("job"));

        assertThat(job.status()).as(job.told()).isEqualTo(3);
        assertThat(job.told()).contains("[file-unreadable]").doesNotContain("\tat ");
    }

    @Test
    void helpTellsEveryOption() throws IOException, InterruptedException {
        Result job = submit("--help");

        assertThat(job.status()).as(job.told()).isZero();
        assertThat(job.told())
                .contains("--schedules", "--region", "--fill-down", "--partitions", "--range", "--format");
    }

    /** So that no class of ours is taken for one of Spark's of the same name, nor one of Spark's for ours. */
    @Test
    void everyClassOfTheJarHasANameOfOurs() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            List<String> classes = jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(".class"))
                    .map(name -> name.replaceFirst("^META-INF/versions/\\d+/", ""))
                    .toList();
            assertThat(classes)
                    .hasSizeGreaterThan(1_000)
                    .allMatch(name -> name.startsWith("org/jieti/"))
                    .contains("org/jieti/spark/AssessJob.class");
            assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class"))
                    .isEqualTo("org.jieti.spark.AssessJob");
        }
    }
}
