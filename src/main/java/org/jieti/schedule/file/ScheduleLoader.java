package org.jieti.schedule.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieti.domain.Dictionary;
import org.jieti.problem.ProblemCode;
import org.jieti.problem.Problems;
import org.jieti.schedule.EquivalentTable;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.ScheduleBook;
import org.jieti.schedule.ScheduleId;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Loads schedule files into a book.
 *
 * <p>A later file with the same identity takes the place of an earlier one, so a user's own schedules come last. Every
 * fault of every file is told in one run.
 */
public final class ScheduleLoader {

    private final Dictionary dictionary;

    public ScheduleLoader(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /**
     * The book of the files without faults; empty if any has one.
     *
     * @param problems where faults are told
     */
    public Optional<ScheduleBook> load(List<ScheduleSource> sources, Problems problems) {
        Loading loading = new Loading();
        sources.forEach(loading::compose);
        loading.layOver();
        List<Schedule> schedules = loading.readAll();
        loading.faults.forEach(faults -> problems.addAll(faults.inOrder()));
        return loading.faults.stream().allMatch(Faults::areNone)
                ? Optional.of(new ScheduleBook(schedules, loading.tables()))
                : Optional.empty();
    }

    /** The book of the shipped schedules, each opened when it is asked for; a test knows them to be without fault. */
    public ScheduleBook shipped() throws IOException {
        Optional<String> written = ScheduleSource.headings();
        if (written.isEmpty()) {
            return load(ScheduleSource.shipped(), new Problems()).orElseThrow();
        }
        Headings headings = Headings.read(written.get(), dictionary);
        KeptSchedules kept = new KeptSchedules(dictionary, headings.tables());
        return new ScheduleBook(headings.list(), kept::schedule, kept::tables);
    }

    /**
     * Reads the shipped schedules and writes down what a run needs to open only some of them, without reading YAML: their headings, and each
     * as it has been read. The build does so.
     *
     * @param folder the one of the shipped schedules among the classes
     */
    public void keep(Path folder) throws IOException {
        List<ScheduleSource> sources = ScheduleSource.shipped();
        ScheduleBook book = load(sources, new Problems()).orElseThrow();
        for (ScheduleSource source : sources) {
            ValueWriter values = new ValueWriter(dictionary);
            values.write(read(book, Reader.id(source.path())));
            Files.write(folder.resolve(source.path() + ScheduleSource.KEPT), values.bytes());
        }
        Files.writeString(folder.resolve(Headings.FILE), Headings.written(book, sources));
    }

    private static Object read(ScheduleBook book, ScheduleId id) {
        Optional<Schedule> schedule = book.find(id);
        return schedule.isPresent() ? schedule.get() : book.findTable(id).orElseThrow();
    }

    /** A file composed into nodes and not yet read. */
    private record Composed(ScheduleSource source, Node root, Faults faults) {}

    /** One run of the loader: files that name others are read after them. */
    private final class Loading implements Library {

        private final List<Faults> faults = new ArrayList<>();
        private final Map<ScheduleId, Composed> schedules = new LinkedHashMap<>();
        private final Map<ScheduleId, Composed> tables = new LinkedHashMap<>();
        private final List<Overlay> overlays = new ArrayList<>();
        private final Map<ScheduleId, Optional<Schedule>> readSchedules = new LinkedHashMap<>();
        private final Map<ScheduleId, Optional<EquivalentTable>> readTables = new LinkedHashMap<>();
        private final Deque<ScheduleId> beingRead = new ArrayDeque<>();

        void compose(ScheduleSource source) {
            Faults noted = new Faults(source.name(), source.text());
            faults.add(noted);
            new YamlText(source, noted).root().ifPresent(root -> place(new Composed(source, root, noted)));
        }

        private void place(Composed file) {
            Mapping mapping = new Mapping(file.root(), new Faults("", ""));
            if (mapping.has("overlay")) {
                overlays.add(new Overlay(
                        new Mapping(file.root(), file.faults()),
                        file.faults(),
                        file.source().digest()));
                return;
            }
            boolean isTable = mapping.has("table");
            ScheduleId id =
                    Reader.id(mapping.findText(isTable ? "table" : "schedule").orElse(""));
            String path = file.source().path();
            if (!path.isEmpty() && !path.equals(id.path())) {
                file.faults().add(file.root(), ProblemCode.SCHEDULE_IDENTITY, id, path, path);
            }
            (isTable ? tables : schedules).put(id, file);
        }

        /** Lays the what-ifs over the files they are about; a schedule so changed is another, and says so by its digest. */
        void layOver() {
            for (Overlay overlay : overlays) {
                ScheduleId id = Reader.id(overlay.over());
                Composed file = schedules.getOrDefault(id, tables.get(id));
                if (file == null) {
                    overlay.fileIsUnknown();
                } else {
                    overlay.layOver(file.root(), file.faults());
                    ScheduleSource changed = file.source().changedBy(overlay.digest());
                    (tables.containsKey(id) ? tables : schedules)
                            .put(id, new Composed(changed, file.root(), file.faults()));
                }
            }
        }

        List<Schedule> readAll() {
            tables.keySet().forEach(this::table);
            return schedules.keySet().stream()
                    .flatMap(id -> schedule(id).stream())
                    .toList();
        }

        List<EquivalentTable> tables() {
            return tables.keySet().stream().flatMap(id -> table(id).stream()).toList();
        }

        @Override
        public Optional<Schedule> schedule(ScheduleId id) {
            Composed file = schedules.get(id);
            if (file == null || beingRead.contains(id)) {
                return Optional.empty();
            }
            Optional<Schedule> known = readSchedules.get(id);
            if (known == null) {
                beingRead.push(id);
                Reader reader = Reader.of(dictionary, this, file.faults());
                known = new ScheduleReader(reader, file.source().digest())
                        .schedule(new Mapping(file.root(), file.faults()));
                beingRead.pop();
                readSchedules.put(id, known);
            }
            return known;
        }

        @Override
        public Optional<EquivalentTable> table(ScheduleId id) {
            Composed file = tables.get(id);
            return file == null ? Optional.empty() : readTables.computeIfAbsent(id, unread -> read(file));
        }

        private Optional<EquivalentTable> read(Composed file) {
            Reader reader = Reader.of(dictionary, this, file.faults());
            return Optional.of(
                    new TableReader(reader, file.source().digest()).table(new Mapping(file.root(), file.faults())));
        }
    }
}
