package org.jieti.input;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jieti.domain.Case;
import org.jieti.domain.Columns;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Enterprise;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Grain;
import org.jieti.domain.Period;
import org.jieti.problem.Reject;

/** Joins the rows of all sheets into enterprises, in the order in which the register, usage and equipment name them. */
public final class EnterpriseBuilder {

    private final Field enterpriseId;
    private final CaseBuilder cases;
    private final Register register;
    private final EquipmentRows equipment;
    private final List<Reject> rejects = new ArrayList<>();

    /** @param defaults what holds for every enterprise of which the sheets say nothing else */
    public EnterpriseBuilder(Dictionary dictionary, Facts defaults) {
        this.enterpriseId = dictionary.field("enterprise_id");
        this.cases = new CaseBuilder(dictionary, defaults);
        this.register = new Register(dictionary);
        this.equipment = new EquipmentRows(dictionary);
    }

    /**
     * The enterprises of some sheets, over the days asked for.
     *
     * @param only if empty, each from its first period of use to its last, and one without any at all times
     */
    public List<Enterprise> enterprises(Collection<SheetRows> sheets, Optional<Period> only) {
        Map<String, List<Case>> usage = new LinkedHashMap<>();
        Set<String> ids = new LinkedHashSet<>();
        Columns columns = Columns.of(List.of());
        for (SheetRows sheet : sheets) {
            columns = columns.and(sheet.sheet().columns());
            if (sheet.sheet().grain() == Grain.ENTERPRISE) {
                sheet.rows().forEach(row -> {
                    ids.add(row.facts().words(enterpriseId).orElseThrow());
                    register.enter(row);
                });
            } else if (sheet.sheet().grain() == Grain.EQUIPMENT) {
                sheet.rows().forEach(row -> equipment.enter(row).ifPresent(rejects::add));
            }
        }
        for (Case one : cases.casesOfUse(sheets)) {
            usage.computeIfAbsent(one.enterprise(), first -> new ArrayList<>()).add(one);
        }
        ids.addAll(usage.keySet());
        equipment.enterprises().forEach(ids::add);
        List<Enterprise> enterprises = new ArrayList<>();
        for (String id : ids) {
            enterprises.add(enterprise(id, usage.getOrDefault(id, List.of()), columns, only));
        }
        return enterprises;
    }

    private Enterprise enterprise(String id, List<Case> all, Columns columns, Optional<Period> only) {
        List<Case> usage = all.stream()
                .filter(one -> only.isEmpty() || only.get().contains(one.period()))
                .sorted((a, b) -> a.period().compareTo(b.period()))
                .toList();
        Period days = only.orElseGet(() -> span(usage));
        List<Case.Stretch> stretches = register.stretches(id, days, Facts.NONE, cases.defaults());
        return new Enterprise(id, stretches, equipment.of(id), usage, columns);
    }

    private static Period span(List<Case> usage) {
        return usage.stream()
                .map(Case::period)
                .reduce((a, b) -> new Period(a.from(), a.until().isAfter(b.until()) ? a.until() : b.until()))
                .orElse(Period.ALWAYS);
    }

    /** Rows that do not go together with others, refused while joining. */
    public List<Reject> rejects() {
        List<Reject> all = new ArrayList<>(cases.rejects());
        all.addAll(rejects);
        return all;
    }
}
