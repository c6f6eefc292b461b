package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jieti.cli.Cli.Result;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The law of electricity that an analyst would have found in force, as {@code jieti schedules list} prints it. */
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
        Result list = Cli.inPipe().run("schedules", "list", "--on", day, "--region", place, "--levy", "electricity");

        assertThat(list.status()).isZero();
        assertThat(list.out()).isEqualTo(Files.readString(LISTS.resolve(file)));
    }
}
