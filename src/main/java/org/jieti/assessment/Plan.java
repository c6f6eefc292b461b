package org.jieti.assessment;

import java.util.List;
import java.util.Set;
import org.jieti.domain.Period;
import org.jieti.domain.Rational;
import org.jieti.domain.Resource;
import org.jieti.domain.Term;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.Version;

/**
 * Which law is asked about every case of a {@link Kind}: found once, and then only priced.
 *
 * @param considered the resources of which the sheets speak
 */
record Plan(List<Meeting> meetings, Set<Resource> considered) {

    /**
     * Levies that meet on the same quantity.
     *
     * @param levies in the order of their lines
     * @param pieces the days of the period in order, cut where a fact or a version changes
     */
    record Meeting(List<Term> levies, List<Piece> pieces) {}

    /**
     * Days through which the same facts and versions hold.
     *
     * @param stretch the place of their facts among the stretches of the case
     * @param share the days as a share of the period
     */
    record Piece(int stretch, Period days, Rational share, List<Ask> asks) {}

    /**
     * What is asked about a levy.
     *
     * @param candidates the versions in force, the narrowest region first
     * @param isUnknown whether the levy exists that day but no schedule of it is known for the place
     */
    record Ask(Term levy, List<Candidate> candidates, boolean isUnknown) {}

    /**
     * A version that may apply.
     *
     * @param version without what the words among the facts rule out
     */
    record Candidate(Schedule schedule, Version version) {}
}
