package org.jieti.schedule.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieti.catalogue.Programme;
import org.jieti.catalogue.Programme.Plan;
import org.jieti.domain.Term;
import org.jieti.schedule.Citation;

/** Reads a programme of elimination with its yearly plans. */
final class ProgrammeReader {

    private final Reader reader;

    ProgrammeReader(Reader reader) {
        this.reader = reader;
    }

    Optional<Programme> programme(Mapping file) {
        Optional<Term> region = reader.term("region", file.require("region"));
        List<Plan> plans = new ArrayList<>();
        for (Mapping plan : file.requireMappings("plans")) {
            try (plan) {
                plans.add(plan(plan));
            }
        }
        return region.map(place -> new Programme(file.requireText("programme"), place, plans));
    }

    private Plan plan(Mapping plan) {
        Citation citation = reader.citation(plan.require("cite").map(node -> new Mapping(node, plan.faults())));
        return new Plan(
                plan.requireText("year"),
                day(plan, "from"),
                day(plan, "deadline"),
                citation,
                reader.words(plan, "in_plan"),
                reader.words(plan, "overdue"));
    }

    private LocalDate day(Mapping plan, String key) {
        return plan.require(key).flatMap(node -> reader.day(plan, node)).orElse(LocalDate.EPOCH);
    }
}
