package org.jieti.study;

/** How many there are of something under the schedules that hold, and under the reform. */
public record Counts(long baseline, long reform) {

    public static final Counts NONE = new Counts(0, 0);

    public Counts plus(Counts other) {
        return new Counts(baseline + other.baseline, reform + other.reform);
    }

    public boolean areNone() {
        return baseline == 0 && reform == 0;
    }
}
