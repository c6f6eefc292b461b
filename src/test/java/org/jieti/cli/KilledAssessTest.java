package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jieti.support.Child;
import org.jieti.support.Seeded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills runs at any moment, so that they can do nothing more. A reader who looks then, before anybody has mended anything, sees the
 * one whole result or the other. {@code mvn test -Pkill} kills hundreds, {@code -Djieti.kills=1000} as many as one likes.
 */
final class KilledAssessTest {

    private static final int KILLS = Integer.getInteger("jieti.kills", 4);

    /** Longer than several results take. */
    private static final int LONGEST_MILLIS = 150;

    @TempDir
    private Path folder;

    private Path result;
    private Map<String, String> june = Map.of();
    private Map<String, String> july = Map.of();

    @BeforeEach
    void writeSheets() throws IOException {
        String header = "enterprise_id,region,industry,category,period,electricity_kwh\n";
        for (Map.Entry<String, String> month :
                Map.of("june", "06", "july", "07").entrySet()) {
            StringBuilder rows = new StringBuilder(header);
            for (int i = 0; i < 40; i++) {
                rows.append("%s-%d,浙江,水泥,%s,2010-%s,%d\n"
                        .formatted(month.getKey(), i, i % 9 == 0 ? "限制" : "淘汰", month.getValue(), 1000 + i));
            }
            rows.append("refused,浙江,水泥,淘汰,2010-%s,x%n".formatted(month.getValue()));
            Files.writeString(folder.resolve(month.getKey() + ".csv"), rows);
        }
        result = folder.resolve("result");
        june = expected(0);
        july = expected(1);
        assertThat(june.keySet()).isNotEqualTo(july.keySet());
    }

    private Map<String, String> expected(int turn) throws IOException {
        Path undisturbed = folder.resolve("undisturbed " + turn);
        Restless.write(folder, undisturbed, turn);
        return seen(undisturbed);
    }

    /** What somebody sees who opens every file of a folder, in the order of the names. */
    private static Map<String, String> seen(Path folder) throws IOException {
        Map<String, String> seen = new TreeMap<>();
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    seen.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
        return seen;
    }

    @Test
    void whoeverIsKilledLeavesAWholeResult() {
        int[] left = new int[2];
        Seeded.times(KILLS, seeded -> {
            try {
                kill(seeded, left);
            } catch (IOException | InterruptedException fault) {
                throw new IllegalStateException(fault);
            }
        });
        System.out.printf(
                "killed %d: %d while they wrote, %d of them within the changeover%n", KILLS, left[0], left[1]);
        assertThat(left[0]).as("kills that came while a result was written").isPositive();
    }

    private void kill(Seeded seeded, int[] left) throws IOException, InterruptedException {
        boolean wasThere = !seeded.chance(4);
        if (wasThere) {
            Restless.write(folder, result, seeded.below(2));
        } else {
            remove(result);
        }
        try (Child child = Child.of(Restless.class, folder, result, seeded.below(2))) {
            child.awaitWord();
            Thread.sleep(seeded.below(LONGEST_MILLIS), seeded.below(1_000_000));
            child.signal("KILL");
        }
        Map<String, String> seen = seen(result);
        if (wasThere || Files.exists(result)) {
            assertThat(seen).isIn(june, july);
        }
        count(left);

        int turn = seeded.below(2);
        Restless.write(folder, result, turn);
        assertThat(seen(result)).isEqualTo(turn == 0 ? june : july);
        assertThat(links()).isEmpty();
        assertThat(result.resolve(".jieti")).doesNotExist();
        assertThat(result.resolveSibling(".result.jieti")).doesNotExist();
    }

    private void count(int[] left) throws IOException {
        if (Files.exists(result.resolve(".jieti")) || Files.exists(result.resolveSibling(".result.jieti"))) {
            left[0]++;
        }
        if (!links().isEmpty()) {
            left[1]++;
        }
    }

    private List<Path> links() throws IOException {
        if (!Files.exists(result)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(result)) {
            return files.filter(Files::isSymbolicLink).toList();
        }
    }

    private static void remove(Path path) throws IOException {
        if (Files.exists(path)) {
            try (Stream<Path> files = Files.list(path)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(path);
        }
    }
}
