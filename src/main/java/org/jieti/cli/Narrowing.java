package org.jieti.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Period;
import org.jieti.domain.Source;
import org.jieti.domain.Term;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where and when. */
public final class Narrowing {

    @Option(names = "--region", paramLabel = "PLACE")
    private @Nullable String region;

    @Option(names = "--period", paramLabel = "PERIOD")
    private @Nullable String period;

    public Narrowing() {}

    /** What the options would say. */
    public Narrowing(@Nullable String region, @Nullable String period) {
        this.region = region;
        this.period = period;
    }

    /** What holds for every enterprise of which the sheets say nothing else; {@link WrongUsage} if the place is unknown. */
    public Facts defaults(Dictionary dictionary) {
        String name = region;
        if (name == null) {
            return Facts.NONE;
        }
        Field field = dictionary.field("region");
        Term place = dictionary
                .vocabulary(field.vocabulary())
                .find(name)
                .orElseThrow(() -> new WrongUsage("unknown-region", name));
        return Facts.NONE.with(field, place).from(field, new Source("--region", "", name));
    }

    /** The period that cases must lie in; empty for any, {@link WrongUsage} if it is none. */
    public Optional<Period> only() {
        if (period == null) {
            return Optional.empty();
        }
        Optional<Period> found = Period.find(period);
        if (found.isEmpty()) {
            throw new WrongUsage("not-a-period", period);
        }
        return found;
    }

    /** What was given, by the long names of the options. */
    public Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        if (region != null) {
            given.put("region", region);
        }
        if (period != null) {
            given.put("period", period);
        }
        return given;
    }
}
