package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jieti.support.Child;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A night job runs where nobody chose the language, the time zone or the permissions. */
final class OddEnvironmentTest {

    @TempDir
    private Path folder;

    private Path sheet;

    @BeforeEach
    void writeSheet() throws IOException {
        sheet = Files.writeString(folder.resolve("june.csv"), """
                企业编号,企业名称,地区,行业,类别,所属期,用电量
                I1,İstanbul 水泥厂,浙江,水泥,淘汰,2010-06,1234567.89
                i2,ı 铁合金厂,浙江,铁合金,限制,2010-06-16..2010-07-15,98765
                I3,坏行,浙江,水泥,淘汰,2010-06,1.234,5
                """);
    }

    /** Runs another process with variables set and answers what it wrote, its clock apart, and what it told. */
    private Map<String, String> written(String name, String before, String... more) throws Exception {
        Path result = folder.resolve(name);
        List<String> shell = List.of("sh", "-c", before + " exec \"$@\"", "sh");
        Object[] args = Stream.concat(Stream.of("assess", sheet, "-o", result), Stream.of(more))
                .toArray();
        Map<String, String> written = new TreeMap<>();
        try (Child child = Child.behind(shell, Main.class, args)) {
            child.hangUp();
            written.put("status", String.valueOf(child.status()));
        }
        try (Stream<Path> files = Files.list(result)) {
            for (Path file : files.toList()) {
                written.put(
                        file.getFileName().toString(),
                        Files.readString(file).replaceAll("\"(started|finished)\" : .*", ""));
            }
        }
        return written;
    }

    @Test
    void theSameIsWrittenEverywhere() throws Exception {
        Map<String, String> usual = written("usual", "TZ=UTC; LC_ALL=C.UTF-8; export TZ LC_ALL;");
        assertThat(usual).containsKeys("surcharges.csv", "lines.csv", "rejects.csv", "run.json");
        int number = 0;
        for (String environment : List.of(
                "TZ=Pacific/Kiritimati LC_ALL=C",
                "TZ=America/St_Johns LC_ALL=POSIX",
                "TZ=Asia/Kathmandu LC_ALL=tr_TR.UTF-8 JDK_JAVA_OPTIONS='-Duser.language=tr -Duser.country=TR'",
                "LC_ALL=C JDK_JAVA_OPTIONS='-Dfile.encoding=GB18030 -Duser.language=ar'",
                "LC_ALL=C.UTF-8 JDK_JAVA_OPTIONS='-Dfile.encoding=UTF-16 -Duser.language=th -Duser.variant=TH'")) {
            assertThat(written("odd " + number++, "export " + environment + ";"))
                    .as(environment)
                    .isEqualTo(usual);
        }
    }

    @ParameterizedTest
    @CsvSource({"077, rwx------, rw-------", "027, rwxr-x---, rw-r-----", "000, rwxrwxrwx, rw-rw-rw-"})
    void permissionsAreThoseOfTheMask(String mask, String ofFolder, String ofFiles) throws Exception {
        written("result", "umask " + mask + ";");
        permissionsAre(ofFolder, ofFiles);
        written("result", "umask " + mask + ";", "--no-lines");
        permissionsAre(ofFolder, ofFiles);
    }

    private void permissionsAre(String ofFolder, String ofFiles) throws IOException {
        Path result = folder.resolve("result");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(result)))
                .isEqualTo(ofFolder);
        try (Stream<Path> files = Files.list(result)) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo(ofFiles));
        }
    }
}
