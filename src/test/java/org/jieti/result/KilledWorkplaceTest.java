package org.jieti.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jieti.support.Child;
import org.jieti.support.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process that does nothing but replace one small result by another, at any moment. A reader who looks then, before anybody
 * has mended anything, sees one whole result. {@code mvn test -Pkill} kills hundreds of times.
 */
final class KilledWorkplaceTest {

    private static final int KILLS = Integer.getInteger("jieti.kills", 20);

    /** Longer than several results take. */
    private static final int LONGEST_MILLIS = 60;

    @TempDir
    private Path parent;

    private int whileWriting;
    private int withinTheChangeover;

    @Test
    void aReaderSeesOneWholeResult() {
        Seeded.times(KILLS, seeded -> {
            try {
                kill(seeded, parent.resolve("result " + seeded.below(3)));
            } catch (IOException | InterruptedException fault) {
                throw new IllegalStateException(fault);
            }
        });
        System.out.printf(
                "killed %d times: %d while files were written, %d while they were put in place%n",
                KILLS, whileWriting, withinTheChangeover);
        assertThat(whileWriting).isPositive();
    }

    private void kill(Seeded seeded, Path folder) throws IOException, InterruptedException {
        boolean wasThere = Files.exists(folder);
        int before = wasThere ? Integer.parseInt(seen(folder).getOrDefault("record", "0")) : 0;
        try (Child child = Child.of(Turns.class, folder, before + 1)) {
            child.awaitWord();
            Thread.sleep(seeded.below(LONGEST_MILLIS), seeded.below(1_000_000));
            child.signal("KILL");
        }
        Map<String, String> seen = seen(folder);
        if (wasThere || Files.exists(folder)) {
            assertThat(Set.copyOf(seen.values())).as("results in one folder").hasSize(1);
            int turn = Integer.parseInt(seen.get("record"));
            assertThat(turn).isGreaterThanOrEqualTo(before);
            assertThat(seen.keySet()).isEqualTo(new TreeSet<>(Turns.files(turn)));
        }
        whileWriting +=
                names(folder).contains(".jieti") || names(parent).contains("." + folder.getFileName() + ".jieti")
                        ? 1
                        : 0;
        withinTheChangeover +=
                names(folder).stream().anyMatch(name -> Files.isSymbolicLink(folder.resolve(name))) ? 1 : 0;
        if (seeded.chance(2)) {
            Turns.write(folder, 1000);
            assertThat(names(folder)).isEqualTo(Turns.files(1000));
            assertThat(names(parent)).noneMatch(name -> name.equals("." + folder.getFileName() + ".jieti"));
        }
    }

    /** What somebody sees who opens every file of a folder. */
    private static Map<String, String> seen(Path folder) throws IOException {
        Map<String, String> seen = new TreeMap<>();
        for (String name : names(folder)) {
            if (Files.isRegularFile(folder.resolve(name))) {
                seen.put(name, Files.readString(folder.resolve(name)));
            }
        }
        return seen;
    }

    private static List<String> names(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(file -> file.getFileName().toString()).sorted().forEach(names::add);
            }
        }
        return names;
    }
}
