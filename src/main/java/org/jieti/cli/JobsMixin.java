package org.jieti.cli;

import picocli.CommandLine.Option;

/** The option that says how many threads price: as many as there are processors, unless somebody says otherwise. */
final class JobsMixin {

    @Option(names = "--jobs", order = HelpText.SELDOM, paramLabel = "N")
    private int jobs;

    JobsMixin() {
        this(Runtime.getRuntime().availableProcessors());
    }

    /** What the option would say. */
    JobsMixin(int jobs) {
        this.jobs = jobs;
    }

    /** @throws WrongUsage if there is to be none */
    void require() {
        if (jobs < 1) {
            throw new WrongUsage("not-jobs", jobs);
        }
    }

    int threads() {
        return jobs;
    }
}
