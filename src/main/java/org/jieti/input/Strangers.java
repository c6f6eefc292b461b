package org.jieti.input;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Field;
import org.jieti.domain.Grain;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;

/** Enterprises in rows that no register has. */
final class Strangers {

    /** Beyond these, looking for what a name was meant for takes longer than it helps. */
    private static final int MOST_LOOKED_FOR = 20;

    private static final int MOST_LOOKED_THROUGH = 20_000;

    private final Field enterpriseId;
    private final Collection<SheetRows> sheets;

    Strangers(Dictionary dictionary, Collection<SheetRows> sheets) {
        this.enterpriseId = dictionary.field("enterprise_id");
        this.sheets = sheets;
    }

    /**
     * A warning for each enterprise that is in no register, where it stands first.
     *
     * @param unsure enterprises of which rows were refused: they may be in it
     */
    List<Problem> notInRegister(Set<String> unsure) {
        Set<String> registered = new LinkedHashSet<>();
        rows(true).forEach(row -> registered.add(enterprise(row)));
        if (registered.isEmpty()) {
            return List.of();
        }
        Set<String> told = new HashSet<>(unsure);
        List<Problem> strangers = new ArrayList<>();
        for (Row row : rows(false)) {
            String enterprise = enterprise(row);
            if (!registered.contains(enterprise) && told.add(enterprise)) {
                List<String> near =
                        strangers.size() < MOST_LOOKED_FOR ? near(enterprise, registered) : List.<String>of();
                strangers.add(Problem.of(
                                ProblemCode.NOT_IN_REGISTER,
                                row.place(enterpriseId),
                                enterprise,
                                String.join(", ", near))
                        .inCase(near.isEmpty() ? "" : "near"));
            }
        }
        return strangers;
    }

    /** Enterprises that differ by a slip, if not by too many. */
    private static List<String> near(String enterprise, Set<String> registered) {
        List<String> near = registered.stream()
                .limit(MOST_LOOKED_THROUGH)
                .filter(other -> Slips.between(enterprise, other, 1) == 1)
                .limit(3)
                .toList();
        return enterprise.length() > 3 && near.size() < 3 ? near : List.of();
    }

    private List<Row> rows(boolean ofRegister) {
        return sheets.stream()
                .filter(sheet -> (sheet.sheet().grain() == Grain.ENTERPRISE) == ofRegister)
                .flatMap(sheet -> sheet.rows().stream())
                .toList();
    }

    private String enterprise(Row row) {
        return row.facts().words(enterpriseId).orElseThrow();
    }
}
