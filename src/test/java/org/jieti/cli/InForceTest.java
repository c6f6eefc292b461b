package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jieti.cli.Cli.Result;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The law that an analyst would have found in force, as {@code jieti schedules list} prints it. */
final class InForceTest {

    private static final Path LISTS = Path.of("src/test/resources/in-force");

    @ParameterizedTest
    @CsvSource({
        "zhejiang-2010-07-01.csv, 2010-07-01, 浙江",
        "zhejiang-2010-08-19.csv, 2010-08-19, 浙江",
        "zhejiang-2026-07-01.csv, 2026-07-01, 浙江",
        "haining-2026-07-01.csv, 2026-07-01, 海宁",
        "hebei-2010-09-01.csv, 2010-09-01, 河北",
        "hebei-2026-07-01.csv, 2026-07-01, 河北"
    })
    void theElectricityLawOfADayInAPlace(String file, String day, String place) throws IOException {
        inForce(file, "--on", day, "--region", place, "--levy", "electricity");
    }

    @ParameterizedTest
    @CsvSource({"all-of-zhejiang-2010-07-01.csv, 2010-07-01", "all-of-zhejiang-2026-07-01.csv, 2026-07-01"})
    void allTheLawOfADayInZhejiang(String file, String day) throws IOException {
        inForce(file, "--on", day, "--region", "浙江");
    }

    private static void inForce(String file, Object... options) throws IOException {
        Result list = Cli.inPipe()
                .run(Stream.concat(Stream.of("schedules", "list"), Stream.of(options))
                        .toArray());

        assertThat(list.status()).isZero();
        assertThat(list.out()).isEqualTo(Files.readString(LISTS.resolve(file)));
    }
}
