package org.jieti.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jieti.domain.Elasticity;
import org.jieti.domain.Rational;
import org.jieti.domain.Resource;
import org.jieti.study.DemandModel;

/** Reads what was given with {@code --elasticity}. */
final class Elasticities {

    /** One that is above zero is a slip: more would be used at a higher price. */
    private static final Pattern GIVEN = Pattern.compile("([a-z]+)=(-\\d(?:\\.\\d{1,6})?|0(?:\\.0{1,6})?)");

    private Elasticities() {}

    static Map<Resource, Elasticity> of(List<String> given) {
        Map<Resource, Elasticity> elasticities = new EnumMap<>(Resource.class);
        for (String text : given) {
            Matcher parts = GIVEN.matcher(text);
            if (!parts.matches()) {
                throw new WrongUsage("not-an-elasticity", text, names());
            }
            Resource resource = DemandModel.resources().stream()
                    .filter(known -> known.column().equals(parts.group(1)))
                    .findFirst()
                    .orElseThrow(() -> new WrongUsage("not-an-elasticity", text, names()));
            Elasticity before = elasticities.put(resource, new Elasticity(Rational.parse(parts.group(2))));
            if (before != null) {
                throw new WrongUsage("twice", "--elasticity " + resource.column());
            }
        }
        return elasticities;
    }

    private static String names() {
        return DemandModel.resources().stream().map(Resource::column).collect(Collectors.joining(", "));
    }
}
