package org.jieti.schedule.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScheduleSourceTest {

    @TempDir
    private Path folder;

    @Test
    void readsEveryYamlFileInAndBelowAFolderInOrder() throws IOException {
        Files.createDirectories(folder.resolve("b"));
        Files.writeString(folder.resolve("b/two.yaml"), "two");
        Files.writeString(folder.resolve("a.yaml"), "one");
        Files.writeString(folder.resolve("c.yml"), "three");
        Files.writeString(folder.resolve("notes.txt"), "no schedule");

        assertThat(ScheduleSource.at(folder)).extracting(ScheduleSource::text).containsExactly("one", "two", "three");
        assertThat(ScheduleSource.at(folder)).extracting(ScheduleSource::path).containsOnly("");
    }

    @Test
    void knowsAFileByTheDigestOfItsBytes() throws IOException {
        Path file = Files.writeString(folder.resolve("abc.yaml"), "abc");

        assertThat(ScheduleSource.at(file))
                .extracting(ScheduleSource::digest)
                .containsExactly("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void refusesBytesThatAreNotUtf8() throws IOException {
        Path file = Files.write(folder.resolve("gbk.yaml"), "title: \u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> ScheduleSource.at(file)).isInstanceOf(CharacterCodingException.class);
        assertThatThrownBy(() -> ScheduleSource.at(folder.resolve("none.yaml")))
                .isInstanceOf(NoSuchFileException.class);
    }
}
