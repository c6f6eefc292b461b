package org.jieti.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A story under {@code samples}. */
public record Sample(Path folder) {

    private static final Path ALL = Path.of("samples");

    /** Every story, in order. */
    public static Stream<Sample> all() {
        try (Stream<Path> content = Files.list(ALL)) {
            return content.filter(Files::isDirectory).sorted().map(Sample::new).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The command lines that it shows, each without the name of the program. */
    public List<String> commands() {
        try {
            return Files.readString(folder.resolve("command.txt"))
                    .strip()
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The sheets that its last command assesses; one that an earlier command writes is taken from what is expected of that. */
    public List<Path> sheets() {
        List<String> commands = commands();
        return Stream.of(commands.get(commands.size() - 1).split(" ", -1))
                .filter(word -> word.endsWith(".csv"))
                .map(word -> Stream.of(
                                folder.resolve(word), folder.resolve("expected").resolve(word))
                        .filter(Files::exists)
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
