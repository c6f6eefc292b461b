package org.jieti.jmh;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jieti.assessment.Assessment;
import org.jieti.assessment.Assessor;
import org.jieti.domain.Case;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** From a case to its lines: all levies of a row, and graduated tiers alone. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AssessBenchmark {

    private final Fixture fixture = new Fixture();
    private final List<Case> cases = fixture.cases(Fixture.ALL);
    private final List<Case> tiered = fixture.cases(Fixture.TIERS);
    private final Assessor assessor = fixture.assessor();
    private int next;

    @Benchmark
    public Assessment row() {
        return assessor.assess(next(cases));
    }

    @Benchmark
    public Assessment tiers() {
        return assessor.assess(next(tiered));
    }

    private Case next(List<Case> from) {
        next = (next + 1) % from.size();
        return from.get(next);
    }
}
