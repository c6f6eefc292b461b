package org.jieti.jmh;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jieti.input.SheetRows;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** From the bytes of a sheet to the facts of its rows. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReadBenchmark {

    private final Fixture fixture = new Fixture();
    private final byte[] sheet = fixture.sheet(Fixture.ALL);

    @Benchmark
    @OperationsPerInvocation(Fixture.ROWS)
    public List<SheetRows> row() {
        return fixture.read(sheet);
    }
}
