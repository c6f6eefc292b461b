package org.jieti.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieti.assessment.AssessmentLine.Subject;
import org.jieti.domain.Case;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Term;

/**
 * What the outlets of an enterprise discharged in the period of a case, and what inspections found, with what is known of the enterprise
 * beside it.
 */
final class Discharges {

    private final List<Facts> all;
    private final List<Facts> inspections;
    private final DischargeFields fields;

    Discharges(DischargeFields fields, Case assessed, Case.Stretch stretch) {
        this.all = beside(stretch, assessed.discharges());
        this.inspections = beside(stretch, assessed.inspections());
        this.fields = fields;
    }

    private static List<Facts> beside(Case.Stretch stretch, List<Facts> rows) {
        return rows.isEmpty()
                ? List.of()
                : rows.stream().map(row -> row.orElse(stretch.facts())).toList();
    }

    List<Field> fields() {
        return fields.all();
    }

    List<Facts> all() {
        return all;
    }

    /** What inspections found, with what is known of the enterprise beside it. */
    List<Facts> inspections() {
        return inspections;
    }

    Subject subjectOfInspection(Facts inspection) {
        return fields.subjectOfInspection(inspection);
    }

    Optional<Term> medium(Facts discharge) {
        return discharge.term(fields.medium());
    }

    Optional<Term> pollutant(Facts discharge) {
        return discharge.term(fields.pollutant());
    }

    Field pollutantField() {
        return fields.pollutant();
    }

    Subject subject(Facts discharge) {
        return fields.subject(discharge);
    }

    /** The discharges of a medium, outlet by outlet, in the order of the sheet. */
    Map<String, List<Facts>> byOutlet(Term wanted) {
        Map<String, List<Facts>> outlets = new LinkedHashMap<>();
        for (Facts discharge : all) {
            if (medium(discharge).filter(wanted::equals).isPresent()) {
                outlets.computeIfAbsent(discharge.words(fields.outlet()).orElse(""), name -> new ArrayList<>())
                        .add(discharge);
            }
        }
        return outlets;
    }
}
