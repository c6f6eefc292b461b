package org.jieti.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jieti.domain.Dictionary;
import org.jieti.problem.Problems;
import org.jieti.spill.PackedRow;
import org.jieti.support.Law;
import org.jieti.support.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file read in ranges has the lines that it has as a whole, with the same numbers; one of which that is not sure is not cut. */
final class TextRangeTest {

    private static final Dictionary DICTIONARY = Law.DICTIONARY;
    private static final String HEADER = "enterprise_id,period,\"electricity\n_kwh\",enterprise\n";

    /** What is known of lines: whose, where, and all that is in them. */
    private record Line(long enterprise, int sheet, int number, List<Byte> packed) {}

    /** Lines as they are taken. */
    private record Taken(List<PartedSheet> sheets, List<Line> lines) implements LineParting.Taker {

        private Taken() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        @Override
        public boolean begin(PartedSheet sheet) {
            sheets.add(sheet);
            return true;
        }

        @Override
        public void take(long enterprise, int sheet, int number, PackedRow line) {
            List<Byte> bytes = new ArrayList<>();
            for (byte one : line.bytes()) {
                bytes.add(one);
            }
            lines.add(new Line(enterprise, sheet, number, bytes));
        }
    }

    private static SheetFile file(String text) {
        return SheetFile.of("usage.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Taken whole(SheetFile file) throws IOException {
        Taken taken = new Taken();
        Problems problems = new Problems();
        new LineParting(DICTIONARY, taken, new Problems()).read(file, 7, problems);
        assertThat(problems.all()).isEmpty();
        return taken;
    }

    /** Reads every range from a sheet of which only the words are known. */
    private static List<Line> inRanges(byte[] bytes, PartedSheet sheet, List<TextRange> ranges) {
        Taken taken = new Taken();
        Problems problems = new Problems();
        PartedSheet again = PartedSheet.of(List.of(sheet.head()), DICTIONARY).get(0);
        LineParting parting = new LineParting(DICTIONARY, taken, new Problems());
        for (TextRange range : ranges) {
            int from = (int) range.from();
            byte[] own = Arrays.copyOfRange(bytes, from, from + range.length());
            try {
                parting.read(again, 7, range, new ByteArrayInputStream(own), problems);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
        assertThat(problems.all()).isEmpty();
        return taken.lines();
    }

    private static List<TextRange> cut(SheetFile file, int size) throws IOException {
        return TextRange.cut(file, whole(file).sheets().get(0), size);
    }

    /** Rows with quotes, commas and line feeds in cells, blank ones, ones of totals, returns before line feeds. */
    private static String rows(Seeded seeded, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(seeded.oneOf("E%d", "\"E%d\"", "\"E,%d\"", "E%d\u3000", "E\"%d")
                            .replace("%d", String.valueOf(seeded.below(40))))
                    .append(',')
                    .append(i)
                    .append(",5,")
                    .append(seeded.oneOf("甲厂", "\"甲,\n厂\"", "\"say \"\"no\"\"\"", "", "x\"y"))
                    .append(seeded.oneOf("\n", "\n", "\r\n"))
                    .append(seeded.chance(30) ? seeded.oneOf("\n", "合计,,9,\n", ",,,\n") : "");
        }
        return text.toString();
    }

    @Test
    void linesAreThoseOfTheWhole() {
        Seeded.times(20, seeded -> {
            String mark = seeded.oneOf("", "\uFEFF", "标题,,,\n\n");
            String text = mark + HEADER + rows(seeded, 2_000);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            try {
                SheetFile file = file(text);
                Taken whole = whole(file);
                List<TextRange> ranges = TextRange.cut(file, whole.sheets().get(0), 1 << 10);
                assertThat(ranges).as("nothing was cut").hasSizeGreaterThan(1);
                assertThat(inRanges(bytes, whole.sheets().get(0), ranges)).isEqualTo(whole.lines());
                assertThat(whole.lines()).hasSizeGreaterThan(1_900);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }

    @Test
    void rangesTouchAndCoverTheFile() throws IOException {
        String text = HEADER + rows(new Seeded(3), 6_000);
        List<TextRange> ranges = cut(file(text), 60_000);
        long next = 0;
        for (TextRange range : ranges) {
            assertThat(range.from()).isEqualTo(next);
            next += range.length();
        }
        assertThat(next).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
        assertThat(ranges).hasSizeGreaterThan(2);
    }

    @Test
    void aSmallFileIsNotCut() throws IOException {
        String text = HEADER + "E1,2010-06,4,\n";
        assertThat(cut(file(text), text.length())).isEmpty();
        assertThat(cut(file(text), text.length() - 1)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "enterprise_id;period;electricity_kwh\nE1;2010-06;4\n",
                "enterprise_id,period,electricity_kwh\rE1,2010-06,4\r",
                "enterprise_id,period,electricity_kwh\nE1,2010-06,4\rE2,2010-06,4\n",
                "file,line,column,field,value,code,message,enterprise_id,period,electricity_kwh\na.csv,2,1,,,,,E1,2010-06,4\n",
                "\uFEFF\"enterprise_id\",period,electricity_kwh\nE1,2010-06,4\n",
            })
    void whatMayBeReadOtherwiseIsNotCut(String text) throws IOException {
        assertThat(cut(file(text), 10)).isEmpty();
    }

    @Test
    void anotherEncodingIsNotCut() throws IOException {
        byte[] bytes = (HEADER + "E1,2010-06,4,富阳青坞水泥厂\n").getBytes(Charset.forName("GB18030"));
        assertThat(cut(SheetFile.of("usage.csv", bytes), 10)).isEmpty();
    }

    @Test
    void whatIsFilledDownIsNotCut() throws IOException {
        SheetFile file = file(HEADER + "E1,2010-06,4,\n,2010-07,5,\n").readAs(new Reading(true));
        assertThat(cut(file, 10)).isEmpty();
    }

    /** A quote that goes on behind its end is a fault, which is told of the file as a whole. */
    @Test
    void whatIsNoCsvIsNotCut() throws IOException {
        SheetFile good = file(HEADER + "E1,2010-06,4,\n");
        SheetFile broken = file(HEADER + "E1,2010-06,4,\"a\"b\n");
        assertThat(TextRange.cut(broken, whole(good).sheets().get(0), 10)).isEmpty();
    }
}
