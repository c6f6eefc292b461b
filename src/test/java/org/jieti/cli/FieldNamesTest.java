package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A message names a field as its reader does: by its canonical name, or in Chinese. */
final class FieldNamesTest {

    @TempDir
    private Path folder;

    private Cli.Result check(String... options) throws IOException {
        Path sheet = Files.writeString(folder.resolve("usage.csv"), "户号,月份,用电量(千瓦时)\nE1,2010-06,twelve\n");
        return Cli.inPipe().run("check", sheet, options.length == 0 ? "--lang=en" : options[0]);
    }

    @Test
    void aFieldIsNamedInTheLanguageOfTheMessage() throws IOException {
        assertThat(check().err()).contains("electricity_kwh is not a number: \"twelve\"");
        assertThat(check("--lang=zh").err()).contains("用电量不是数字：“twelve”").doesNotContain("electricity_kwh");
    }
}
