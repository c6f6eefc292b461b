package org.jieti.domain;

/** What one row of a sheet is about. */
public enum Grain {
    /** The register: an enterprise, from one day until another. */
    ENTERPRISE,
    /** An enterprise in a period. */
    USAGE,
    /** A pollutant of an outlet of an enterprise in a period. */
    DISCHARGE,
    /** A levy that an enterprise pays for a period. */
    PAYMENT,
    /** What an inspection found about the electricity of an enterprise in a period. */
    INSPECTION,
    /** A piece of equipment of an enterprise. */
    EQUIPMENT
}
