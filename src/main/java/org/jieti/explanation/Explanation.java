package org.jieti.explanation;

import java.util.List;
import org.jieti.assessment.Assessment;

/** An assessment with everything that led to it. */
public record Explanation(Assessment assessment, List<ExplainedLine> lines) {}
