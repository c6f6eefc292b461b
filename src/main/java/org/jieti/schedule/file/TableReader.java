package org.jieti.schedule.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieti.domain.Field;
import org.jieti.domain.Rational;
import org.jieti.domain.Term;
import org.jieti.domain.Unit;
import org.jieti.problem.ScheduleFault;
import org.jieti.schedule.Citation;
import org.jieti.schedule.Condition;
import org.jieti.schedule.Equivalent;
import org.jieti.schedule.Equivalent.Reading;
import org.jieti.schedule.EquivalentTable;
import org.jieti.schedule.Expression;
import org.jieti.schedule.ScheduleId;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a table of pollution equivalent values. */
final class TableReader {

    private final Reader reader;
    private final String digest;

    TableReader(Reader reader, String digest) {
        this.reader = reader;
        this.digest = digest;
    }

    EquivalentTable table(Mapping file) {
        try (file) {
            ScheduleId id = Reader.id(file.requireText("table"));
            String title = file.requireText("title");
            String titleZh = file.requireText("title_zh");
            Citation citation = reader.citation(file.require("cite").map(node -> new Mapping(node, reader.faults())));
            Notes notes = Notes.of(file);
            Expression mass = reader.expressions()
                    .figure(file.require("mass").orElse(file.node()))
                    .orElse(new Expression.Fact(reader.dictionary().field("mass_kg")));
            List<Equivalent> rows = new ArrayList<>();
            for (Mapping row : file.requireMappings("rows")) {
                try (row) {
                    row(row, mass).ifPresent(rows::add);
                }
            }
            Field reading = reader.dictionary().field("concentration");
            return new EquivalentTable(
                    id, title, titleZh, citation, notes.en(), notes.zh(), mass, rows, reading, digest);
        }
    }

    private Optional<Equivalent> row(Mapping row, Expression mass) {
        Optional<Term> medium = reader.term("medium", row.require("medium"));
        Optional<Term> pollutant = reader.term("pollutant", row.require("pollutant"));
        String pollutantClass = row.requireText("class");
        Expression quantity = row.find("quantity")
                .map(node -> reader.expressions().figure(node))
                .orElse(Optional.of(mass))
                .orElse(mass);
        Optional<Rational> per = row.require("per").flatMap(node -> reader.quantityIn(node, quantity.unit()));
        Optional<Reading> reading = row.mapping("reading").flatMap(this::reading);
        Condition when = reader.conditions().condition(row.find("when"));
        String oneOf = row.findText("one_of").orElse("");
        return medium.flatMap(m -> pollutant.flatMap(
                p -> per.map(value -> new Equivalent(m, p, pollutantClass, quantity, value, reading, when, oneOf))));
    }

    private Optional<Reading> reading(Mapping range) {
        try (range) {
            Optional<Node> from = range.find("from");
            Optional<Node> over = range.find("over");
            Optional<Node> upTo = range.find("up_to");
            Optional<Node> below = range.find("below");
            Optional<Rational> least = from.or(() -> over).flatMap(node -> reader.quantityIn(node, Unit.ONE));
            Optional<Rational> most = upTo.or(() -> below).flatMap(node -> reader.quantityIn(node, Unit.ONE));
            if (least.isEmpty() || most.isEmpty()) {
                reader.faults().add(range.node(), ScheduleFault.READING_OPEN);
            }
            return least.flatMap(low -> most.map(high -> new Reading(low, from.isPresent(), high, upTo.isPresent())));
        }
    }
}
