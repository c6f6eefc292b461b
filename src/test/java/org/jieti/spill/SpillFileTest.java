package org.jieti.spill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jieti.support.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was written is read again, in its order, and nothing of it stays behind. */
final class SpillFileTest {

    private static final int BLOCK = 1 << 13;

    @TempDir
    private Path folder;

    private static byte[] bytes(int many) {
        byte[] bytes = new byte[many];
        for (int i = 0; i < many; i++) {
            bytes[i] = (byte) (i * 31 + i / 253);
        }
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 257, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK, 100_000})
    void aStrandGivesBackWhatWasWritten(int many) throws IOException {
        byte[] given = bytes(many);
        try (SpillFile spill = new SpillFile(folder)) {
            Strand strand = new Strand(spill);
            strand.write(given);

            assertThat(strand.size()).isEqualTo(many);
            assertThat(strand.read().readAllBytes()).isEqualTo(given);
            assertThat(strand.read().readAllBytes()).as("once more").isEqualTo(given);
        }
    }

    @Test
    void oneByteAfterTheOtherIsTheSame() throws IOException {
        byte[] given = bytes(2 * BLOCK + 5);
        try (SpillFile spill = new SpillFile(folder)) {
            Strand strand = new Strand(spill);
            for (byte b : given) {
                strand.write(b);
            }
            byte[] read = new byte[given.length];
            InputStream in = strand.read();
            for (int i = 0; i < read.length; i++) {
                read[i] = (byte) in.read();
            }

            assertThat(read).isEqualTo(given);
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void strandsOfOneFileAreNotMixedUp() throws IOException {
        Seeded seeded = new Seeded(71);
        try (SpillFile spill = new SpillFile(folder)) {
            List<Strand> strands = new ArrayList<>();
            int[] written = new int[20];
            for (int i = 0; i < written.length; i++) {
                strands.add(new Strand(spill));
            }
            for (int i = 0; i < 2_000; i++) {
                int which = seeded.below(written.length);
                byte[] own = new byte[seeded.below(700)];
                Arrays.fill(own, (byte) which);
                strands.get(which).write(own);
                written[which] += own.length;
            }

            for (int i = 0; i < written.length; i++) {
                assertThat(strands.get(i).read().readAllBytes())
                        .hasSize(written[i])
                        .containsOnly(i);
            }
        }
    }

    @Test
    void whatIsLittleLeavesNoTraceOnTheDisk() throws IOException {
        Path nowhere = folder.resolve("new");
        try (SpillFile spill = new SpillFile(nowhere)) {
            Strand strand = new Strand(spill);
            strand.write(bytes(BLOCK));

            assertThat(strand.read().readAllBytes()).hasSize(BLOCK);
            assertThat(spill.size()).isZero();
            assertThat(nowhere).doesNotExist();
        }
    }

    @Test
    void theFileHasNoNameWhileItIsUsed() throws IOException {
        Path made = folder.resolve("new");
        try (SpillFile spill = new SpillFile(made)) {
            new Strand(spill).write(bytes(10 * BLOCK));

            assertThat(spill.size()).isEqualTo(9 * BLOCK);
            assertThat(made).isEmptyDirectory();
        }
    }

    @Test
    void aFolderThatCannotBeWrittenToIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        try (SpillFile spill = new SpillFile(file.resolve("beneath"))) {
            assertThatThrownBy(() -> new Strand(spill).write(bytes(2 * BLOCK)))
                    .isInstanceOf(SpillFile.Unwritable.class);
        }
    }

    @Test
    void aRowIsTheSameWhenItIsUnpacked() throws IOException {
        String longest = "长\uD83D\uDE00\n".repeat(5_000);
        try (SpillFile spill = new SpillFile(folder)) {
            Strand strand = new Strand(spill);
            PackedRow row = new PackedRow();
            row.put(-7).put("").put(List.of("a,\"b\"", "", longest)).writeSizedTo(strand);
            row.clear().put(List.of()).put(Integer.MAX_VALUE).writeSizedTo(strand);

            PackedRow again = new PackedRow();
            InputStream in = strand.read();
            assertThat(again.readSizedFrom(in)).isTrue();
            assertThat(again.number()).isEqualTo(-7);
            assertThat(again.text()).isEmpty();
            assertThat(again.texts()).containsExactly("a,\"b\"", "", longest);
            assertThat(again.readSizedFrom(in)).isTrue();
            assertThat(again.texts()).isEmpty();
            assertThat(again.number()).isEqualTo(Integer.MAX_VALUE);
            assertThat(again.readSizedFrom(in)).isFalse();
        }
    }

    /** Runs of rising keys, of which some are equal: a record is told from others of its key by when it was given. */
    @Test
    void runsAreGivenBackInOneOrder() throws IOException {
        Seeded seeded = new Seeded(13);
        List<long[]> given = new ArrayList<>();
        try (SpillFile spill = new SpillFile(folder)) {
            SortedRuns runs = new SortedRuns(spill);
            for (int run = 0; run < 30; run++) {
                long key = seeded.below(50);
                int many = 100 + seeded.below(100);
                for (int i = 0; i < many; i++) {
                    long[] record = {key, given.size()};
                    given.add(record);
                    runs.add(
                            key,
                            new PackedRow().put((int) key).put((int) record[1]).put("x".repeat(seeded.below(90))));
                    key += seeded.below(3);
                }
            }
            given.sort((a, b) -> Long.compare(a[0], b[0]));
            List<long[]> read = new ArrayList<>();
            MergedRuns merged = runs.read();
            while (merged.next()) {
                PackedRow row = merged.row();
                read.add(new long[] {row.number(), row.number()});
            }

            assertThat(given).hasSizeGreaterThan(3_000);
            assertThat(spill.size()).as("some lies on the disk").isPositive();
            assertThat(read).usingElementComparator(Arrays::compare).containsExactlyElementsOf(given);
        }
    }

    @Test
    void noRunsAreNothing() throws IOException {
        try (SpillFile spill = new SpillFile(folder)) {
            assertThat(new SortedRuns(spill).read().next()).isFalse();
        }
    }
}
