package org.jieti.report;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieti.assessment.Assessment;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;

/** Who and when an explanation is about, in one line. */
public final class ExplanationHead {

    private final Field enterprise;
    private final Field region;
    private final Field industry;

    public ExplanationHead(Dictionary dictionary) {
        this.enterprise = dictionary.field("enterprise");
        this.region = dictionary.field("region");
        this.industry = dictionary.field("industry");
    }

    public String of(Assessment assessment) {
        Facts facts = assessment.assessed().latestFacts();
        String name = facts.words(enterprise).map(words -> " " + words).orElse("");
        return Stream.of(
                        assessment.assessed().enterprise() + name,
                        facts.words(region).orElse(""),
                        facts.words(industry).orElse(""),
                        assessment.assessed().period().toString())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
