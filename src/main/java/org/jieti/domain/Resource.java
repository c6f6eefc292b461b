package org.jieti.domain;

import java.util.Locale;
import java.util.Optional;

/** What is charged for: a column of the surcharge report. */
public enum Resource {
    ELECTRICITY,
    WATER,
    WASTEWATER,
    POLLUTANT,
    GAS,
    LATE_PAYMENT;

    private static final Resource[] ALL = values();

    private final String column = name().toLowerCase(Locale.ROOT);
    private final String prefix = column.replace('_', '-') + ".";

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

    /** The name of its column. */
    public String column() {
        return column;
    }
}
