package org.jieti.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;

/** An enterprise looked for in sheets, by its identifier or, if no row has that, by its name. */
final class SoughtEnterprise implements Predicate<Facts> {

    private static final int MOST_NAMED = 5;

    private final Field enterpriseId;
    private final Field enterprise;
    private final String sought;
    private final Set<String> namesakes = new LinkedHashSet<>();
    private final Set<String> others = new LinkedHashSet<>();
    private boolean isFound;

    SoughtEnterprise(Dictionary dictionary, String sought) {
        this.enterpriseId = dictionary.field("enterprise_id");
        this.enterprise = dictionary.field("enterprise");
        this.sought = sought;
    }

    /** Whether a row is about it. */
    @Override
    public boolean test(Facts facts) {
        String id = facts.words(enterpriseId).orElse("");
        if (id.equals(sought)) {
            isFound = true;
            return true;
        }
        if (facts.words(enterprise).filter(sought::equals).isPresent()) {
            namesakes.add(id);
        } else if (others.size() < MOST_NAMED) {
            others.add(id);
        }
        return false;
    }

    boolean isFound() {
        return isFound;
    }

    /** The identifiers of those that have its name, of all rows read so far. */
    List<String> namesakes() {
        return List.copyOf(namesakes);
    }

    /** The first few others, by their identifiers. */
    List<String> others() {
        return List.copyOf(others);
    }
}
