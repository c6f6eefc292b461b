package org.jieti.explanation;

import java.util.List;
import java.util.Optional;
import org.jieti.assessment.AssessmentLine;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.Version;

/**
 * A line with the law it goes by and the facts it went by.
 *
 * @param schedule empty where none is known
 * @param version the one that was applied
 * @param facts those that the version asks for and the case knows, then those of other rows that its arithmetic took
 */
public record ExplainedLine(
        AssessmentLine line, Optional<Schedule> schedule, Optional<Version> version, List<KnownFact> facts) {}
