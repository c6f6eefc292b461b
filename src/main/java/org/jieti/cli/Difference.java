package org.jieti.cli;

import java.nio.file.Path;
import org.jieti.problem.Location;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;

/** One thing in which a result is not what its record says, or not what comes out now. */
final class Difference {

    private Difference() {}

    static Problem in(Path file, String kind, Object... details) {
        return Problem.of(ProblemCode.OUTPUT_DIFFERS, Location.ofFile(file.toString()), details)
                .inCase(kind);
    }

    static Problem at(Path file, long line, String kind, Object... details) {
        int known = (int) Math.min(line, Integer.MAX_VALUE);
        return Problem.of(ProblemCode.OUTPUT_DIFFERS, Location.of(file.toString(), known, 1), details)
                .inCase(kind);
    }
}
