package org.jieti.input;

import org.jieti.problem.Problem;

/** That a sheet cannot be used, or not from here on. */
final class SheetFault extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    SheetFault(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
