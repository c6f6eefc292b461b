package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jieti.problem.Location;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;
import org.jieti.problem.ProblemText;
import org.jieti.problem.Reject;
import org.jieti.report.Cell;
import org.jieti.report.Table;
import org.jieti.spill.SpillFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Refused rows come out in the order of the sheets, in whatever order they were refused. */
final class RefusalsTest {

    private static final List<String> SHEETS = List.of("a.csv", "b.csv");

    @TempDir
    private Path folder;

    private static Reject row(String sheet, int line, List<String> headers, String... cells) {
        Problem problem = Problem.of(ProblemCode.ROW_TOO_LONG, Location.of(sheet, line, 3), cells.length, 2);
        return new Reject(headers, List.of(cells), List.of(new Reject.Fault(problem, "", "")), Optional.empty());
    }

    private static List<String> plain(List<Cell> row) {
        return row.stream().map(Cell::plain).toList();
    }

    @Test
    void rowsAndHeadersStandInTheOrderOfTheSheets() throws IOException {
        try (SpillFile spill = new SpillFile(folder)) {
            Refusals refusals = new Refusals(new ProblemText(Locale.ENGLISH), spill);
            refusals.add(List.of(row("b.csv", 4, List.of("period", "water"), "p4", "w4", "more")), SHEETS);
            refusals.add(
                    List.of(
                            row("b.csv", 2, List.of("period", "water"), "p2", "w2"),
                            row("a.csv", 9, List.of("id", "period"), "i9", "p9"),
                            row("a.csv", 5, List.of("period", "water"), "p5", "w5")),
                    SHEETS);

            Table table = refusals.table();
            List<List<String>> rows = new ArrayList<>();
            table.rows().forEach(row -> rows.add(plain(row)));

            assertThat(table.headers().subList(7, 11)).containsExactly("period", "water", "id", "");
            assertThat(rows.stream().map(row -> row.get(0) + ":" + row.get(1)))
                    .containsExactly("a.csv:5", "a.csv:9", "b.csv:2", "b.csv:4");
            assertThat(rows.stream().map(row -> row.subList(7, 11)))
                    .containsExactly(
                            List.of("p5", "w5", "", ""),
                            List.of("p9", "", "i9", ""),
                            List.of("p2", "w2", "", ""),
                            List.of("p4", "w4", "", "more"));
            assertThat(refusals.first().get(0).location().line()).isEqualTo(5);
        }
    }

    @Test
    void allAreCountedAndWrittenThoughFewAreHeld() throws IOException {
        try (SpillFile spill = new SpillFile(folder)) {
            Refusals refusals = new Refusals(new ProblemText(Locale.ENGLISH), spill);
            for (int line = 900; line > 0; line--) {
                refusals.add(List.of(row("a.csv", line, List.of("id"), "i" + line)), SHEETS);
            }

            List<String> lines = new ArrayList<>();
            refusals.table().rows().forEach(row -> lines.add(row.get(1).plain()));

            assertThat(refusals.count()).isEqualTo(900);
            assertThat(refusals.first()).hasSize(20);
            assertThat(refusals.left()).isEqualTo(880);
            assertThat(lines).hasSize(900).startsWith("1", "2", "3").endsWith("899", "900");
        }
    }
}
