package org.jieti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code target/jieti} itself, as a process, from another folder and through a link. */
final class LauncherIT {

    private static final Path BUILT = Path.of("target/jieti").toAbsolutePath();
    private static final Path ARCHIVE = Path.of("target/jieti.jsa").toAbsolutePath();
    private static final String KILN = """
            enterprise_id,region,industry,category,period,electricity_kwh
            330481001,浙江,水泥,淘汰,2010-06,125000
            """;

    @TempDir
    private Path folder;

    private record Result(int status, String out, String err) {}

    /**
     * Runs a shell command in the folder; {@code $jieti} is a link to the built file. The command goes through a file, so
     * that the locale of the test itself does not matter.
     */
    private Result sh(Map<String, String> environment, String command) throws IOException, InterruptedException {
        Path link = folder.resolve("bin/a link");
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, BUILT);
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(
                        "/bin/sh",
                        Files.writeString(folder.resolve("script.sh"), command).toString())
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("jieti", link.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("JIETI_OPTS");
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("ends by itself").isTrue();
        Files.delete(link);
        return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private Result sh(String command) throws IOException, InterruptedException {
        return sh(Map.of(), command);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void tellsItsVersion() throws Exception {
        Result result = sh("\"$jieti\" --version");

        assertThat(result.status()).isZero();
        assertThat(result.out()).matches("jieti \\d+\\.\\d+\\S*\\n");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void pricesASheetOfTheFolderItIsStartedIn() throws Exception {
        write("usage.csv", KILN);

        Result result = sh("\"$jieti\" assess usage.csv");

        assertThat(result.status()).isZero();
        assertThat(result.out()).contains("330481001,,浙江省,水泥,eliminated,2010-06,37500.00");
        assertThat(result.err()).contains("37,500.00 CNY");
    }

    @Test
    void readsThePipeAndWritesTheFolder() throws Exception {
        write("usage.csv", KILN);

        Result result = sh("cat usage.csv | \"$jieti\" assess - -o result --quiet && ls result");

        assertThat(result).isEqualTo(new Result(0, "lines.csv\nrejects.csv\nrun.json\nsurcharges.csv\n", ""));
    }

    @Test
    void exitStatusesReachTheShell() throws Exception {
        write("usage.csv", KILN);
        write("bad.csv", KILN + "330481002,浙江,水泥,淘汰,2010-06,-1\n");

        assertThat(sh("\"$jieti\" assess usage.csv").status()).isZero();
        assertThat(sh("\"$jieti\" assess bad.csv").status()).isEqualTo(1);
        assertThat(sh("\"$jieti\" assess --bogus").status()).isEqualTo(2);
        assertThat(sh("\"$jieti\" assess none.csv").status()).isEqualTo(3);
    }

    @Test
    void aReaderThatClosesThePipeEndsItQuietly() throws Exception {
        StringBuilder sheet = new StringBuilder("enterprise_id,region,industry,category,period,electricity_kwh\n");
        for (int i = 0; i < 20_000; i++) {
            sheet.append(330_000_000 + i).append(",浙江,水泥,淘汰,2010-06,").append(i).append('\n');
        }
        write("many.csv", sheet.toString());

        Result result = sh("( \"$jieti\" assess many.csv; echo $? >status.txt ) | head -1");

        assertThat(result.out()).startsWith("enterprise_id,").hasLineCount(1);
        assertThat(result.err()).isEmpty();
        assertThat(folder.resolve("status.txt")).hasContent("0");
    }

    @Test
    void everyCommandEndsQuietlyWhenThePipeIsClosed() throws Exception {
        Result result = sh("( \"$jieti\" schedules schema; echo $? >status.txt ) | head -1");

        assertThat(result.out()).hasLineCount(1);
        assertThat(result.err()).isEmpty();
        assertThat(folder.resolve("status.txt")).hasContent("0");
    }

    @Test
    void everyCommandNoticesAFullDisk() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")), "no /dev/full here");

        Result result = sh("\"$jieti\" schedules list >/dev/full");

        assertThat(result.status()).isEqualTo(3);
        assertThat(result.err()).contains("[output-unwritable]");
    }

    @Test
    void aFullDiskIsNoticed() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")), "no /dev/full here");
        write("usage.csv", KILN);

        Result result = sh("\"$jieti\" assess usage.csv >/dev/full");

        assertThat(result.status()).isEqualTo(3);
        assertThat(result.err()).contains("[output-unwritable]");
    }

    @Test
    void worksWithoutALocaleAsUnderCron() throws Exception {
        write("kiln.csv", KILN.replace("330481001", "甲"));
        String copy = "cp kiln.csv '用电量 六月.csv'; ";

        Result refused = sh(
                Map.of("LC_ALL", "C", "TZ", "Asia/Kathmandu"),
                copy + "exec \"$jieti\" assess '用电量 六月.csv' missing-七月.csv");

        assertThat(refused.status()).isEqualTo(3);
        assertThat(refused.err()).contains("missing-七月.csv").doesNotContain("用电量");

        Result priced = sh(copy + "unset LC_ALL LANG LC_CTYPE; exec \"$jieti\" assess '用电量 六月.csv' --period 2010年6月");

        assertThat(priced.status()).isZero();
        assertThat(priced.out()).contains("甲,,浙江省,水泥");
    }

    @Test
    void saysSoWhenThereIsNoJava() throws Exception {
        Result result = sh("unset JAVA_HOME; PATH=/nowhere; exec \"$jieti\" --version");

        assertThat(result.status()).isEqualTo(3);
        assertThat(result.err()).contains("Java 17", "JAVA_HOME");
    }

    /** Whether a class of jieti's own comes out of the archive beside the file. */
    private static final String FROM_THE_ARCHIVE =
            "JIETI_OPTS=-Xlog:class+load; export JIETI_OPTS; %s --version | grep 'cli.Main source: shared objects file'";

    @Test
    void takesItsClassesFromTheArchiveBesideIt() throws Exception {
        assumeTrue(Files.exists(ARCHIVE), "this JVM makes no archive");

        assertThat(sh(FROM_THE_ARCHIVE.formatted("\"$jieti\"")).status()).isZero();
    }

    @Test
    void opensNoJarForAFirstRun() throws Exception {
        assumeTrue(Files.exists(ARCHIVE), "this JVM makes no archive");
        write("usage.csv", KILN);

        Result result =
                sh("JIETI_OPTS=-Xlog:class+load; export JIETI_OPTS; \"$jieti\" assess usage.csv -o result --quiet");

        assertThat(result.status()).isZero();
        assertThat(result.out().lines())
                .anyMatch(line -> line.contains("org.jieti.cli.Main source: shared objects file"))
                .noneMatch(line -> line.contains("source: file:"))
                .noneMatch(line -> line.contains("java.util.zip.ZipFile$Source "));
    }

    @Test
    void worksWithoutTheArchiveWhereItIsCopiedAlone() throws Exception {
        Files.copy(BUILT, folder.resolve("copied"));

        assertThat(sh("sh ./copied --version").out()).startsWith("jieti ");
        assertThat(sh(FROM_THE_ARCHIVE.formatted("sh ./copied")).status()).isEqualTo(1);
    }

    @Test
    void doesNotSayThatAnArchiveDoesNotFit() throws Exception {
        assumeTrue(Files.exists(ARCHIVE), "this JVM makes no archive");
        for (String archive :
                List.of("cp '" + ARCHIVE + "' copied.jsa", "echo no archive >copied.jsa", "touch copied.jsa")) {
            Result result = sh("rm -f copied copied.jsa; sleep 1; cp '" + BUILT + "' copied; touch copied; " + archive
                    + "; sh ./copied --version");

            assertThat(result.status()).as(archive).isZero();
            assertThat(result.out()).as(archive).matches("jieti \\S+\\n");
            assertThat(result.err()).as(archive).isEmpty();
        }
    }

    @Test
    void passesArgumentsOnAsTheyAre() throws Exception {
        Result result = sh("\"$jieti\" assess 'a  b*.csv' '$HOME.csv' '-- x.csv'");

        assertThat(result.status()).isIn(2, 3);
        assertThat(List.of(result.err().split("\n", -1)))
                .anyMatch(line -> line.contains("a  b*.csv") || line.contains("-- x.csv"));
    }

    /** A short run, at whose end no second compiler is waited for. */
    private static final String SHORT = "-XX:TieredStopAtLevel=1";

    /** The options that the JVM would get, of a Java that does nothing but tell them. */
    private String options(String arguments) throws IOException, InterruptedException {
        Path java = folder.resolve("told/bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"own number $$\" \"$@\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Result result = sh(Map.of("JAVA_HOME", folder.resolve("told").toString()), "\"$jieti\" " + arguments);
        assertThat(result.err()).isEmpty();
        return result.out();
    }

    private void writeOfSize(String name, long size) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
            file.setLength(size);
        }
    }

    @Test
    void knowsAShortRunByItsSheets() throws Exception {
        Files.createDirectories(folder.resolve("month"));
        Files.createDirectories(folder.resolve("earlier"));
        writeOfSize("small one.csv", 16 << 20);
        writeOfSize("large.csv", (16 << 20) + 1);
        writeOfSize("small.xlsx", 1 << 19);
        writeOfSize("large.xlsx", (1 << 19) + 1);

        assertThat(options("assess 'small one.csv' small.xlsx -o out")).contains(SHORT);
        assertThat(options("assess month 'small one.csv'")).contains(SHORT);
        assertThat(options("assess none.csv")).contains(SHORT);
        writeOfSize("earlier/surcharges.csv", 17 << 20);
        assertThat(options("assess 'small one.csv' -o earlier")).contains(SHORT);
        assertThat(options("assess --output earlier 'small one.csv'")).contains(SHORT);
        assertThat(options("assess -o earlier 'small one.csv' large.csv")).doesNotContain(SHORT);
        assertThat(options("schedules list")).contains(SHORT);
        assertThat(options("assess 'small one.csv' large.csv")).doesNotContain(SHORT);
        assertThat(options("assess large.xlsx")).doesNotContain(SHORT);
        assertThat(options("assess 'small.xlsx#June'")).doesNotContain(SHORT);
        assertThat(options("assess -")).doesNotContain(SHORT);
        assertThat(options("assess /dev/null")).doesNotContain(SHORT);
        assertThat(options("verify month")).doesNotContain(SHORT);
        writeOfSize("month/large.csv", 17 << 20);
        assertThat(options("assess month")).doesNotContain(SHORT);
    }

    @Test
    void doesNotLookAtManySheets() throws Exception {
        for (int i = 1; i <= 5; i++) {
            write(i + ".csv", KILN);
        }

        assertThat(options("assess 1.csv 2.csv 3.csv 4.csv")).contains(SHORT);
        assertThat(options("assess 1.csv 2.csv 3.csv 4.csv 5.csv")).doesNotContain(SHORT);
    }

    @Test
    void tellsTheNumberOfTheProcess() throws Exception {
        String told = options("--version");
        String own = told.lines().findFirst().orElseThrow().replace("own number ", "");

        assertThat(own).matches("\\d+");
        assertThat(told).contains("-Djieti.process=" + own + "\n");
    }
}
