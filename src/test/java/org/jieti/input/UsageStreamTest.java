package org.jieti.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jieti.domain.Case;
import org.jieti.domain.Digest;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.problem.Problem;
import org.jieti.problem.Problems;
import org.jieti.problem.Reject;
import org.jieti.support.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Usage read in one pass is what {@link SheetReader} and {@link CaseBuilder} make of the sheet, or is left to them. */
final class UsageStreamTest {

    private static final int USUAL_SIZE = 1 << 19;
    private static final SheetRows REGISTER = ReadSheet.of(
                    "enterprise_id,enterprise,region,category,valid_from,valid_until",
                    "330481,海宁水泥厂,浙江,淘汰,2010-01-01,2010-06-10",
                    "330481,海宁水泥厂,浙江,允许,2010-06-11,",
                    "330482,嘉兴铁合金厂,浙江,限制,,",
                    "330482,嘉兴铁合金厂,浙江,淘汰,,")
            .rows();

    /** What a sheet comes to, told by one way of reading. */
    private record Told(List<Case> cases, List<Reject> rejects, int rows, List<Problem> notes) {}

    /** The definition; empty if the sheet cannot be used. */
    private static Optional<Told> held(byte[] bytes) {
        ReadSheet read = ReadSheet.ofBytes("usage.csv", bytes);
        if (!read.problems().isEmpty()) {
            return Optional.empty();
        }
        CaseBuilder builder = new CaseBuilder(ReadSheet.DICTIONARY, Facts.NONE);
        List<Case> cases = builder.cases(List.of(REGISTER, read.rows()));
        List<Reject> rejects = new ArrayList<>(read.rejects());
        rejects.addAll(builder.rejects());
        return Optional.of(new Told(cases, rejects, read.rows().count(), read.notes()));
    }

    /** One pass; empty if the sheet is needed as a whole. */
    private static Optional<Told> streamed(byte[] bytes, int blockSize) {
        try {
            return Optional.of(inOnePass(bytes, blockSize));
        } catch (WholeSheetNeeded needed) {
            return Optional.empty();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Told inOnePass(byte[] bytes, int blockSize) throws IOException, WholeSheetNeeded {
        Problems notes = new Problems();
        BlockSource source = new BlockSource(new ByteArrayInputStream(bytes), blockSize);
        Gathered gathered = new Gathered();
        int rows = 0;
        try (UsageStream stream = UsageStream.open(
                "usage.csv", source, ReadSheet.DICTIONARY, Manner.ORDINARY, List.of(REGISTER), Facts.NONE, notes)) {
            for (Optional<CaseBatch> batch = stream.next(); batch.isPresent(); batch = stream.next()) {
                rows += batch.get().read(gathered);
            }
            assertThat(stream.digest()).isEqualTo(Digest.sha256(bytes));
            gathered.rejects.addAll(stream.registerRejects());
        }
        if (gathered.isRepeated) {
            throw new WholeSheetNeeded("a month is there twice");
        }
        return new Told(gathered.cases, gathered.rejects, rows, notes.all());
    }

    /** Takes what is read, and looks out for months as a run does. */
    private static final class Gathered implements CaseBatch.Taker {

        private final List<Case> cases = new ArrayList<>();
        private final List<Reject> rejects = new ArrayList<>();
        private final Set<List<Long>> months = new HashSet<>();
        private boolean isRepeated;

        @Override
        public void take(Case one) {
            cases.add(one);
        }

        @Override
        public void refuse(Reject reject) {
            rejects.add(reject);
        }

        @Override
        public void month(long enterprise, int month) {
            isRepeated |= !months.add(List.of(enterprise, (long) month));
        }
    }

    private static void assertSame(Told streamed, Told held) {
        assertThat(streamed.rows()).isEqualTo(held.rows());
        assertThat(streamed.rejects()).isEqualTo(held.rejects());
        assertThat(streamed.notes()).isEqualTo(held.notes());
        assertThat(streamed.cases()).hasSameSizeAs(held.cases());
        for (int i = 0; i < held.cases().size(); i++) {
            assertSame(streamed.cases().get(i), held.cases().get(i));
        }
    }

    private static void assertSame(Case streamed, Case held) {
        assertThat(streamed.enterprise()).isEqualTo(held.enterprise());
        assertThat(streamed.period()).isEqualTo(held.period());
        assertThat(streamed.discharges()).isEmpty();
        assertThat(streamed.columns()).isEqualTo(held.columns());
        assertThat(streamed.stretches())
                .extracting(Case.Stretch::days)
                .isEqualTo(held.stretches().stream().map(Case.Stretch::days).toList());
        for (int i = 0; i < held.stretches().size(); i++) {
            Facts one = streamed.stretches().get(i).facts();
            Facts other = held.stretches().get(i).facts();
            for (Field field : ReadSheet.DICTIONARY.fields()) {
                assertThat(one.agreesWith(other, field))
                        .as("%s of %s: %s, not %s", field, held.enterprise(), one.words(field), other.words(field))
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 64, USUAL_SIZE})
    void onePassSaysWhatTheWholeSheetSays(int blockSize) {
        int[] counts = new int[3];
        Seeded.times(2500, seeded -> {
            byte[] bytes = RandomUsage.of(seeded);
            Optional<Told> streamed = streamed(bytes, blockSize);
            if (streamed.isEmpty()) {
                counts[0]++;
                return;
            }
            Told held = held(bytes).orElseThrow(() -> new AssertionError("read in spite of problems"));
            assertSame(streamed.get(), held);
            counts[1] += held.cases().size();
            counts[2] += held.rejects().size() - 1;
        });
        // Neither is everything left to the definition, nor is everything good, or nothing is shown.
        if (Long.getLong("jieti.seed") == null && Integer.getInteger("jieti.seeds") == null) {
            assertThat(counts[0]).isBetween(100, 1500);
            assertThat(counts[1]).isGreaterThan(2000);
            assertThat(counts[2]).isGreaterThan(1000);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\uFEFF",
                "\n\n",
                "enterprise_id,region\nE1,浙江\n",
                "enterprise_id,period,water_m3\rE1,2010-06,5\nE2,2010-06,6\n",
                "enterprise_id,period,\"water\r_m3\"\nE1,2010-06,5\nE2,2010-06,6\n",
                "enterprise_id,period,water_m3\rE1,2010-06,5\rE2,2010-06,6\r",
                "enterprise_id,period,water_m3\nE1,2010-06,\"5\n",
                "enterprise_id,water_m3\nE1,5\n"
            })
    void leavesToTheWholeSheetWhatItCannotRead(String text) {
        assertThatThrownBy(() -> inOnePass(text.getBytes(StandardCharsets.UTF_8), USUAL_SIZE))
                .isInstanceOf(WholeSheetNeeded.class);
    }

    @Test
    void aHeaderAloneIsASheetWithoutRows() throws IOException, WholeSheetNeeded {
        for (String end : List.of("", "\n", "\r\n", "\n\n\n")) {
            byte[] bytes = ("enterprise_id,period,water_m3" + end).getBytes(StandardCharsets.UTF_8);

            Told told = inOnePass(bytes, USUAL_SIZE);

            assertThat(told.rows()).isZero();
            assertThat(told.cases()).isEmpty();
        }
    }
}
