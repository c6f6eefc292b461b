package org.jieti.schedule.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieti.catalogue.Catalogue;
import org.jieti.catalogue.Edition;
import org.jieti.catalogue.Item;
import org.jieti.domain.Reason;
import org.jieti.domain.Term;
import org.jieti.problem.ScheduleFault;
import org.jieti.schedule.Citation;
import org.jieti.schedule.Condition;
import org.jieti.schedule.EffectivePeriod;
import org.jieti.schedule.Standing;

/** Reads a catalogue of backward capacity: its head, its editions, their lines. */
final class CatalogueReader {

    private final Reader reader;

    CatalogueReader(Reader reader) {
        this.reader = reader;
    }

    Optional<Catalogue> catalogue(Mapping file) {
        Optional<Term> region = reader.term("region", file.require("region"));
        List<Edition> editions = new ArrayList<>();
        for (Mapping edition : file.requireMappings("editions")) {
            try (edition) {
                Optional<EffectivePeriod> days = reader.days(edition);
                Citation citation =
                        reader.citation(edition.require("cite").map(node -> new Mapping(node, file.faults())));
                List<Item> items = items(edition, citation);
                days.ifPresent(known -> add(editions, new Edition(known, citation, items), edition));
            }
        }
        String title = file.requireText("title");
        String titleZh = file.requireText("title_zh");
        return region.map(place -> new Catalogue(file.requireText("catalogue"), title, titleZh, place, editions));
    }

    private void add(List<Edition> editions, Edition edition, Mapping at) {
        if (editions.stream().anyMatch(other -> other.days().overlaps(edition.days()))) {
            reader.faults().add(at.node(), ScheduleFault.EDITION_TWICE);
        }
        editions.add(edition);
    }

    private List<Item> items(Mapping edition, Citation citation) {
        edition.require("items");
        List<Item> items = new ArrayList<>();
        for (Mapping line : edition.mappings("items")) {
            try (line) {
                item(line, citation).ifPresent(items::add);
            }
        }
        return items;
    }

    private Optional<Item> item(Mapping line, Citation citation) {
        Condition when = reader.conditions().condition(line.require("when"));
        Optional<Condition> except =
                line.find("except").map(node -> reader.conditions().condition(Optional.of(node)));
        Optional<LocalDate> due = line.find("due").flatMap(node -> reader.day(line, node));
        Standing standing = line.findText("standing")
                .map(word -> line.choice("standing", word, Reader.STANDINGS, Standing.RECALLED))
                .orElse(citation.standing());
        Reason says = reader.words(line, "says");
        Optional<Term> category = reader.term("category", line.require("category"));
        return category.map(term -> new Item(says, term, when, except, due, standing));
    }
}
