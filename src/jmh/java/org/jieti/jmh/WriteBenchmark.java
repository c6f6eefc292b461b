package org.jieti.jmh;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jieti.assessment.Assessment;
import org.jieti.assessment.Assessor;
import org.jieti.report.Cell;
import org.jieti.report.LineColumns;
import org.jieti.report.SurchargeColumns;
import org.jieti.report.Wording;
import org.jieti.report.csv.CsvWriter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** From an assessment to a row of surcharges, and to its lines, written to nowhere. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WriteBenchmark {

    private final Fixture fixture = new Fixture();
    private final SurchargeColumns surcharges = new SurchargeColumns(fixture.dictionary);
    private final LineColumns lines = new LineColumns(fixture.dictionary, new Wording(Locale.ENGLISH));
    private final CsvWriter surchargeFile = Fixture.nowhere(surcharges.headers());
    private final CsvWriter lineFile = Fixture.nowhere(lines.headers());
    private final Assessor assessor = fixture.assessor();
    private final List<Assessment> assessments =
            fixture.cases(Fixture.ALL).stream().map(assessor::assess).toList();
    private int next;

    @Benchmark
    public void surcharges() throws IOException {
        surchargeFile.write(surcharges.row(next()));
    }

    @Benchmark
    public void lines() throws IOException {
        for (List<Cell> row : lines.rows(next())) {
            lineFile.write(row);
        }
    }

    private Assessment next() {
        next = (next + 1) % assessments.size();
        return assessments.get(next);
    }
}
