package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jieti.support.Child;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk that is full, as far as the machine lets us make a small one. */
final class FullDiskTest {

    /** Makes a small disk that nobody else sees, and runs a command on it. */
    private static final String ON_A_SMALL_DISK =
            "mount -t tmpfs -o size=400k,nr_inodes=120 small \"$0\" && exec \"$@\"";

    @TempDir
    private Path folder;

    private static boolean canMakeDisks(Path disk) throws InterruptedException {
        try {
            return new ProcessBuilder("unshare", "-rm", "sh", "-c", ON_A_SMALL_DISK, disk.toString(), "true")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes", "names"})
    void aDiskThatIsFullAtAnyMomentLeavesTheEarlierResult(String what) throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(canMakeDisks(disk), "only the system may make disks here");
        for (String month : List.of("june", "july")) {
            String row = month.equals("june") ? "E%d,浙江,水泥,淘汰,2010-06,1300%n" : "E%d,浙江,水泥,淘汰,2010-07,1300%n";
            StringBuilder rows = new StringBuilder("enterprise_id,region,industry,category,period,electricity_kwh\n");
            for (int i = 0; i < 150; i++) {
                rows.append(row.formatted(i));
            }
            Files.writeString(folder.resolve(month + ".csv"), rows);
        }

        List<String> came = onSmallDisk(disk, what, "json");

        assertThat(came).hasSize(80).containsOnly("3 earlier clean", "0 new clean");
        assertThat(came).endsWith("0 new clean", "0 new clean");
        assertThat(came.stream().filter("3 earlier clean"::equals).count()).isGreaterThan(9);
        assertThat(onSmallDisk(disk, what, "html"))
                .as("a page is larger than the disk")
                .containsOnly("3 earlier clean");
    }

    private List<String> onSmallDisk(Path disk, String what, String format) throws IOException, InterruptedException {
        try (Child child = Child.behind(
                List.of("unshare", "-rm", "sh", "-c", ON_A_SMALL_DISK, disk.toString()),
                FullDisk.class,
                folder,
                disk,
                what,
                format)) {
            List<String> came = child.told().lines().map(String::strip).toList();
            assertThat(child.status()).isZero();
            return came;
        }
    }
}
