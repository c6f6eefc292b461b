package org.jieti.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is charged for: a column of the surcharge report. */
public enum Resource {
    ELECTRICITY,
    WATER,
    WASTEWATER,
    POLLUTANT,
    GAS,
    LATE_PAYMENT,
    /** What is on the bill apart from surcharges 基础费用: told only where it is asked for. */
    BASE;

    private static final Resource[] ALL = values();
    private static final List<Resource> SURCHARGES =
            Arrays.stream(ALL).filter(resource -> resource != BASE).toList();

    /** Those that surcharges are of. */
    public static List<Resource> surcharges() {
        return SURCHARGES;
    }

    /** Those that are told of, with the base of the bill or without it. */
    public static List<Resource> told(boolean withBase) {
        return withBase ? List.of(ALL) : SURCHARGES;
    }

    private final String column = name().toLowerCase(Locale.ROOT);
    private final String prefix = column.replace('_', '-') + ".";

    /** The levies that are priced, with those of the base of the bill or without them. */
    public static List<Term> levies(Dictionary dictionary, boolean withBase) {
        return dictionary.vocabulary("levy").terms().stream()
                .filter(levy -> withBase || ofLevy(levy) != BASE)
                .toList();
    }

    /**
     * The resource of a levy: the part before the first point of its code.
     *
     * @throws IllegalArgumentException if the levy is of none
     */
    public static Resource ofLevy(Term levy) {
        for (Resource resource : ALL) {
            if (levy.code().startsWith(resource.prefix)) {
                return resource;
            }
        }
        throw new IllegalArgumentException(levy + " is of no resource");
    }

    /** The resource that is paid for, if a levy is one on late payment: {@code late-payment.water} is for water. */
    public static Optional<Resource> paidLate(Term levy) {
        for (Resource resource : ALL) {
            if (levy.code().equals(LATE_PAYMENT.prefix + resource.column)) {
                return Optional.of(resource);
            }
        }
        return Optional.empty();
    }

    /** The resource on whose bill it stands: the base of a bill is that of electricity. */
    public Resource ofBill() {
        return this == BASE ? ELECTRICITY : this;
    }

    /** The name of its column. */
    public String column() {
        return column;
    }
}
