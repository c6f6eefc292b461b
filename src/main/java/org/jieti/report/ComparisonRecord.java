package org.jieti.report;

/**
 * What made a comparison: the same sheets and options under two sets of schedules.
 *
 * @param baseline by the schedules that hold
 * @param reform by the others
 */
public record ComparisonRecord(RunRecord baseline, RunRecord reform) {}
