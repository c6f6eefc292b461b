package org.jieti.schedule.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieti.domain.Case;
import org.jieti.domain.Columns;
import org.jieti.domain.Facts;
import org.jieti.domain.Money;
import org.jieti.domain.Period;
import org.jieti.domain.PeriodFacts;
import org.jieti.domain.Quantity;
import org.jieti.domain.Rounding;
import org.jieti.domain.Term;
import org.jieti.domain.Unit;
import org.jieti.problem.ScheduleFault;
import org.jieti.schedule.Check;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the worked examples by which a schedule proves itself. */
final class CheckReader {

    private final Reader reader;
    private final Facts home;

    /** @param region where the example takes place unless it says otherwise */
    CheckReader(Reader reader, Term region) {
        this.reader = reader;
        this.home = Facts.NONE.with(reader.dictionary().field("region"), region);
    }

    List<Check> checks(Mapping file) {
        List<Check> checks = new ArrayList<>();
        for (Mapping check : file.mappings("checks")) {
            try (check) {
                Optional<Case> given = check.mapping("given").flatMap(this::given);
                check.require("given");
                Optional<Money> amount = check.require("amount").flatMap(node -> amount(check, node));
                check.findText("because");
                given.ifPresent(found ->
                        checks.add(new Check(Faults.line(check.node()), Faults.column(check.node()), found, amount)));
            }
        }
        return checks;
    }

    private Optional<Money> amount(Mapping check, Node node) {
        if (RateReader.isScalar(node, "undetermined")) {
            return Optional.empty();
        }
        Optional<Quantity> quantity = reader.dictionary()
                .units()
                .findQuantity(check.text(node))
                .filter(found -> found.unit().fits(Unit.YUAN));
        if (quantity.isEmpty()) {
            reader.faults().add(node, ScheduleFault.NOT_AN_AMOUNT, check.text(node));
        }
        return quantity.map(found -> Rounding.HALF_UP_TO_FEN.toMoney(found.in(Unit.YUAN)));
    }

    private Optional<Case> given(Mapping given) {
        Optional<Period> period = given.require("period").flatMap(node -> period(given, node));
        List<Facts> discharges = rows(given, "discharges");
        List<Facts> inspections = rows(given, "inspections");
        List<Facts> payments = rows(given, "payments");
        Facts facts = reader.facts(given, "period", "discharges", "inspections", "payments", "earlier")
                .orElse(home);
        List<Case.Stretch> earlier = new ArrayList<>();
        given.mappings("earlier")
                .forEach(row -> row.require("period")
                        .flatMap(node -> period(row, node))
                        .ifPresent(days -> earlier.add(
                                stretch(days, reader.facts(row, "period").orElse(facts)))));
        return period.map(
                days -> new Case("check", days, List.of(stretch(days, facts)), discharges, earlier, Columns.ALL)
                        .with(inspections, payments));
    }

    private List<Facts> rows(Mapping given, String key) {
        return given.mappings(key).stream().map(row -> reader.facts(row)).toList();
    }

    private Case.Stretch stretch(Period days, Facts facts) {
        Facts dated = facts.with(reader.dictionary().field("period"), days);
        return new Case.Stretch(days, new PeriodFacts(reader.dictionary()).of(days, dated));
    }

    private Optional<Period> period(Mapping given, Node node) {
        Optional<Period> period = Period.find(given.text(node));
        if (period.isEmpty()) {
            reader.faults().add(node, ScheduleFault.NOT_A_PERIOD, given.text(node));
        }
        return period;
    }
}
