package org.jieti.cli;

import java.time.LocalDate;
import java.util.Map;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Period;
import org.jieti.domain.Source;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says up to which day late payment counts of what is not paid yet: no command looks at the clock for it. */
public final class LatenessMixin {

    @Option(names = "--as-of", order = HelpText.SELDOM, paramLabel = "DATE")
    private @Nullable String asOf;

    public LatenessMixin() {}

    /** What the option would say. */
    public LatenessMixin(@Nullable String asOf) {
        this.asOf = asOf;
    }

    /** What holds for every enterprise of which the sheets say nothing else, with that day if it was given. */
    public Facts with(Facts defaults, Dictionary dictionary) {
        String day = asOf;
        if (day == null) {
            return defaults;
        }
        Field field = dictionary.field("as_of");
        LocalDate found = Period.findDay(day).orElseThrow(() -> new WrongUsage("not-a-day", "--as-of", day));
        return defaults.with(field, found).from(field, new Source("--as-of", "", day));
    }

    /** What was given, by the long names of the options. */
    public Map<String, String> given() {
        return asOf == null ? Map.of() : Map.of("as-of", asOf);
    }
}
