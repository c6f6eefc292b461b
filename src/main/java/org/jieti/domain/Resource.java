package org.jieti.domain;

import java.util.Locale;

/** What is charged for: a column of the surcharge report. */
public enum Resource {
    ELECTRICITY,
    WATER,
    WASTEWATER,
    POLLUTANT,
    GAS,
    LATE_PAYMENT;

    /** The resource of a levy: the part before the first point of its code. */
    public static Resource ofLevy(Term levy) {
        String code = levy.code();
        return valueOf(code.substring(0, code.indexOf('.')).replace('-', '_').toUpperCase(Locale.ROOT));
    }

    /** The name of its column. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
