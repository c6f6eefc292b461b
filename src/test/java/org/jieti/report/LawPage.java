package org.jieti.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jieti.domain.Reason;
import org.jieti.domain.Term;
import org.jieti.schedule.Citation;
import org.jieti.schedule.EffectivePeriod;
import org.jieti.schedule.EquivalentTable;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.ScheduleBook;
import org.jieti.schedule.ScheduleId;
import org.jieti.schedule.Version;
import org.jieti.schedule.file.ScheduleSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The page of the manual that lists the shipped law: every version with its document, the tables, and what is left open. */
final class LawPage {

    private static final String FILES = "../../main/resources/org/jieti/";
    private static final Comparator<Schedule> FROM_THE_NATION_DOWN = Comparator.comparing(
                    (Schedule schedule) -> schedule.region().depth())
            .thenComparing(schedule -> schedule.region().code())
            .thenComparing(schedule -> schedule.id().path());

    private final Wording wording = new Wording(Locale.ROOT);
    private final StringBuilder text = new StringBuilder();
    private final ScheduleBook book;
    private final List<Term> levies;
    private final Map<String, Map<?, ?>> files = new LinkedHashMap<>();
    private final List<ScheduleSource> catalogues;

    private LawPage(
            ScheduleBook book, List<Term> levies, List<ScheduleSource> schedules, List<ScheduleSource> catalogues) {
        this.book = book;
        this.levies = levies;
        this.catalogues = catalogues;
        schedules.forEach(source -> files.put(source.path(), file(source)));
        catalogues.forEach(source -> files.put(source.path(), file(source)));
    }

    /**
     * The page.
     *
     * @param head what is written by hand before the lists
     * @param foot what is written by hand after them
     */
    static String of(
            String head,
            ScheduleBook book,
            List<Term> levies,
            List<ScheduleSource> schedules,
            List<ScheduleSource> catalogues,
            String foot) {
        LawPage page = new LawPage(book, levies, schedules, catalogues);
        page.text.append(head);
        levies.stream().filter(book::knows).forEach(page::addLevy);
        page.addTables();
        page.addOpen();
        page.addWithout();
        return page.text.append('\n').append(foot).toString();
    }

    private static Map<?, ?> file(ScheduleSource source) {
        LoadSettings settings = LoadSettings.builder().setLabel(source.name()).build();
        return (Map<?, ?>) new Load(settings).loadFromString(source.text());
    }

    private Map<?, ?> file(String path) {
        return Objects.requireNonNull(files.get(path), path);
    }

    private List<Schedule> ofLevy(Term levy) {
        return book.ofLevy(levy).stream().sorted(FROM_THE_NATION_DOWN).toList();
    }

    private void addLevy(Term levy) {
        heading(levy.zh() + " `" + levy.code() + "`");
        row("schedule", "region", "from", "until", "document", "article", "issuer", "standing", "notes");
        row("---", "---", "---", "---", "---", "---", "---", "---", "---");
        for (Schedule schedule : ofLevy(levy)) {
            String name = link("schedules/", schedule.id().path());
            String region = schedule.region().zh();
            for (Version version : schedule.versions()) {
                row(name, region, version.days(), version.citation());
                name = "";
                region = "";
            }
        }
        text.append('\n');
        ofLevy(levy).forEach(this::addSchedule);
    }

    private void addSchedule(Schedule schedule) {
        List<String> says = new ArrayList<>(List.of(schedule.title() + " " + schedule.titleZh()));
        if (!schedule.overrides().isEmpty()) {
            says.add(wording.text(
                    "schedule.overrides",
                    schedule.overrides().stream().map(ScheduleId::path).collect(Collectors.joining(", "))));
        }
        schedule.combinations()
                .forEach(combination -> says.add(wording.text(
                        "schedule." + combination.kind().name().toLowerCase(Locale.ROOT),
                        ScheduleWords.codes(combination.levies()))));
        text.append("- `").append(schedule.id()).append("`: ").append(String.join("; ", says));
        text.append('.').append(notes(schedule.id().path())).append('\n');
    }

    private void addTables() {
        heading("Tables and catalogues");
        row("file", "title", "document or editions", "standing", "notes");
        row("---", "---", "---", "---", "---");
        for (EquivalentTable table : book.tables()) {
            row(
                    link("schedules/", table.id().path()),
                    table.title() + " " + table.titleZh(),
                    table.citation().document(),
                    table.citation().standing().word(),
                    firstSentence(table.citation().notes()));
        }
        for (ScheduleSource source : catalogues) {
            List<Map<?, ?>> parts = parts(file(source.path()));
            row(
                    link("catalogues/", source.path()),
                    word(source.path(), "title") + " " + word(source.path(), "title_zh"),
                    parts.stream()
                            .map(part -> String.valueOf(part.get("document")))
                            .distinct()
                            .collect(Collectors.joining("; ")),
                    parts.stream()
                            .map(part -> String.valueOf(part.get("standing")))
                            .distinct()
                            .collect(Collectors.joining(", ")),
                    notes(source.path()).strip());
        }
    }

    /** What the editions, standards or plans of a file cite. */
    private static List<Map<?, ?>> parts(Map<?, ?> file) {
        List<Map<?, ?>> cited = new ArrayList<>();
        for (String key : List.of("editions", "standards", "plans")) {
            if (file.get(key) instanceof List<?> parts) {
                parts.forEach(part -> cited.add((Map<?, ?>) ((Map<?, ?>) part).get("cite")));
            }
        }
        return cited;
    }

    private void addOpen() {
        heading("Left undetermined on purpose");
        text.append(
                        "There is no default price. Where the law is not reliably known, the charge is undetermined and the")
                .append(" line says why. A schedule of your own closes the hole.\n\n");
        row("schedule", "days", "why");
        row("---", "---", "---");
        for (Term levy : levies) {
            ofLevy(levy).forEach(this::addOpen);
        }
    }

    private void addOpen(Schedule schedule) {
        Map<Reason, String> days = new LinkedHashMap<>();
        for (Version version : schedule.versions()) {
            OpenCharges.of(version)
                    .forEach(reason -> days.merge(reason, version.days().toString(), (a, b) -> a + ", " + b));
        }
        days.forEach((reason, when) -> row("`" + schedule.id() + "`", when, wording.reason(reason)));
    }

    private void addWithout() {
        heading("Levies without a schedule");
        text.append("Of these nothing is shipped in any place:");
        text.append(named(levies.stream().filter(levy -> !book.knows(levy)).toList()));
        text.append(".\n\nThese are shipped only for the places above; of others nothing is known:");
        text.append(named(levies.stream()
                .filter(book::knows)
                .filter(levy -> book.national(levy).isEmpty())
                .toList()));
        text.append(".\n");
    }

    private static String named(List<Term> some) {
        return some.stream()
                .map(levy -> " " + levy.zh() + " `" + levy.code() + "`")
                .collect(Collectors.joining(","));
    }

    private void heading(String title) {
        text.append("\n## ").append(title).append("\n\n");
    }

    private void row(String name, String region, EffectivePeriod days, Citation citation) {
        row(
                name,
                region,
                days.from().toString(),
                days.until()
                        .map(end -> end.minusDays(1))
                        .map(LocalDate::toString)
                        .orElse(""),
                citation.document(),
                citation.article(),
                citation.issuer(),
                citation.standing().word(),
                firstSentence(citation.notes()));
    }

    private void row(String... cells) {
        text.append('|');
        for (String cell : cells) {
            text.append(' ').append(cell.replace("|", "\\|")).append(cell.isEmpty() ? "|" : " |");
        }
        text.append('\n');
    }

    private static String link(String folder, String path) {
        return "[`" + path + "`](" + FILES + folder + path + ".yaml)";
    }

    private String word(String path, String key) {
        Object word = file(path).get(key);
        return word == null ? "" : word.toString().strip();
    }

    private String notes(String path) {
        String first = firstSentence(word(path, "notes"));
        return first.isEmpty() ? "" : " " + first;
    }

    private static String firstSentence(String notes) {
        return notes.strip().split("(?<=\\.)\\s+(?=\\p{Lu}|\\d)", 2)[0];
    }
}
