package org.jieti.assessment;

import java.util.List;
import org.jieti.assessment.AssessmentLine.Subject;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Term;

/**
 * The fields by which discharges, and what inspections found, are told apart.
 *
 * @param all every field of the dictionary
 */
record DischargeFields(List<Field> all, Field outlet, Field medium, Field pollutant, Field load, Field finding) {

    static DischargeFields of(Dictionary dictionary) {
        return new DischargeFields(
                dictionary.fields(),
                dictionary.field("outlet"),
                dictionary.field("medium"),
                dictionary.field("pollutant"),
                dictionary.field("load"),
                dictionary.field("finding"));
    }

    Subject subject(Facts discharge) {
        return new Subject(
                discharge.words(outlet).orElse(""), discharge.words(pollutant).orElse(""));
    }

    Subject subjectOfInspection(Facts inspection) {
        return new Subject(
                inspection.words(load).orElse(""),
                inspection.term(finding).map(Term::zh).orElse(""));
    }
}
