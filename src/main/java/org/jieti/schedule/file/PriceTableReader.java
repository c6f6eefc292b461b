package org.jieti.schedule.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieti.domain.Quantity;
import org.jieti.domain.Rational;
import org.jieti.domain.Reason;
import org.jieti.domain.Unit;
import org.jieti.problem.ScheduleFault;
import org.jieti.schedule.Expression;
import org.jieti.schedule.Rate;
import org.jieti.schedule.Rate.Below;
import org.jieti.schedule.Rate.Entry;
import org.jieti.schedule.Rate.Partial;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads tables of prices by a figure, and refuses them unless they fall. */
final class PriceTableReader {

    private final Reader reader;
    private final RateReader rates;

    PriceTableReader(Reader reader, RateReader rates) {
        this.reader = reader;
        this.rates = rates;
    }

    Optional<Rate> table(Mapping table, Unit per) {
        try (table) {
            Optional<Expression> measure = table.require("measure")
                    .flatMap(node -> reader.expressions().figure(node));
            Reason called = reader.words(table, "called");
            Optional<Mapping> rows = table.mapping("rows");
            table.require("rows");
            if (measure.isEmpty() || rows.isEmpty()) {
                table.leave("below");
                return Optional.empty();
            }
            List<Entry> entries = entries(rows.get(), measure.get().unit(), per);
            Optional<Below> below = entries.isEmpty()
                    ? Optional.empty()
                    : table.mapping("below").flatMap(mapping -> below(mapping, measure.get(), entries));
            table.leave("below");
            return entries.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Rate.Table(measure.get(), called, entries, below));
        }
    }

    private List<Entry> entries(Mapping rows, Unit measured, Unit per) {
        List<Entry> entries = new ArrayList<>();
        for (String key : rows.keys()) {
            Node at = rows.keyNode(key);
            Optional<Rational> from = reader.quantityIn(at, measured);
            Optional<Quantity> price = rows.find(key)
                    .flatMap(node -> reader.expressions()
                            .quantity(node)
                            .filter(quantity -> rates.isPrice(node, quantity.unit(), per)));
            if (from.isEmpty() || price.isEmpty()) {
                continue;
            }
            boolean isBelow = entries.isEmpty()
                    || from.get()
                                    .compareTo(entries.get(entries.size() - 1)
                                            .from()
                                            .value())
                            < 0;
            if (!isBelow) {
                reader.faults().add(at, ScheduleFault.ROW_NOT_BELOW, key);
            }
            entries.add(new Entry(new Quantity(from.get(), measured), price.get()));
        }
        return entries;
    }

    private Optional<Below> below(Mapping below, Expression measure, List<Entry> entries) {
        try (below) {
            Unit unit = entries.get(entries.size() - 1).price().unit();
            Optional<Rational> every = below.require("every")
                    .flatMap(
                            node -> reader.quantityIn(node, measure.unit()).filter(value -> rates.isWide(node, value)));
            Optional<Rational> add = below.require("add").flatMap(node -> reader.quantityIn(node, unit));
            Partial partial = below.choice("partial", below.requireText("partial"), RateReader.PARTIALS, Partial.UP);
            return every.flatMap(width -> add.map(more -> new Below(width, more, partial)));
        }
    }
}
