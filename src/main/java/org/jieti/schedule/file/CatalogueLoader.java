package org.jieti.schedule.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieti.catalogue.Catalogue;
import org.jieti.catalogue.CatalogueLibrary;
import org.jieti.catalogue.CoalEquivalent;
import org.jieti.catalogue.EnergyStandard;
import org.jieti.catalogue.Programme;
import org.jieti.domain.Dictionary;
import org.jieti.problem.ProblemCode;
import org.jieti.problem.Problems;
import org.jieti.schedule.EquivalentTable;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.ScheduleId;
import org.snakeyaml.engine.v2.nodes.Node;

/** Loads files of catalogues, energy limits and programmes. Every fault of every file is told in one run. */
public final class CatalogueLoader {

    /** Catalogues name no schedules. */
    private static final Library NO_SCHEDULES = new Library() {
        @Override
        public Optional<Schedule> schedule(ScheduleId id) {
            return Optional.empty();
        }

        @Override
        public Optional<EquivalentTable> table(ScheduleId id) {
            return Optional.empty();
        }
    };

    private final Dictionary dictionary;
    private final List<Catalogue> catalogues = new ArrayList<>();
    private final List<EnergyStandard> standards = new ArrayList<>();
    private final List<CoalEquivalent> equivalents = new ArrayList<>();
    private final List<Programme> programmes = new ArrayList<>();

    public CatalogueLoader(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /**
     * All that the files hold; empty if any has a fault.
     *
     * @param problems where faults are told
     */
    public Optional<CatalogueLibrary> load(List<ScheduleSource> sources, Problems problems) {
        for (ScheduleSource source : sources) {
            Faults faults = new Faults(source.name(), source.text());
            new YamlText(source, faults).rootOfAnything().ifPresent(root -> read(source, root, faults));
            problems.addAll(faults.inOrder());
        }
        return problems.isEmpty()
                ? Optional.of(new CatalogueLibrary(catalogues, standards, equivalents, programmes))
                : Optional.empty();
    }

    private void read(ScheduleSource source, Node root, Faults faults) {
        Reader reader = Reader.of(dictionary, NO_SCHEDULES, faults);
        try (Mapping file = new Mapping(root, faults)) {
            file.leave("title", "title_zh", "notes", "notes_zh");
            if (file.has("energy_limits")) {
                requireIdentity(source, file, "energy_limits");
                EnergyLimitReader limits = new EnergyLimitReader(reader);
                equivalents.addAll(limits.equivalents(file));
                standards.addAll(limits.standards(file));
            } else if (file.has("programme")) {
                requireIdentity(source, file, "programme");
                new ProgrammeReader(reader).programme(file).ifPresent(programmes::add);
            } else {
                requireIdentity(source, file, "catalogue");
                new CatalogueReader(reader).catalogue(file).ifPresent(catalogues::add);
            }
        }
    }

    private static void requireIdentity(ScheduleSource source, Mapping file, String key) {
        String id = file.requireText(key);
        if (!source.path().isEmpty() && !source.path().equals(id)) {
            file.faults().add(file.node(), ProblemCode.SCHEDULE_IDENTITY, id, source.path(), source.path());
        }
    }
}
