package org.jieti.report.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieti.assessment.LineStatus;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Named;
import org.jieti.domain.Period;
import org.jieti.domain.Resource;
import org.jieti.problem.Reject;
import org.jieti.report.Breakdown.Share;
import org.jieti.report.Cell;
import org.jieti.report.GroupedDigits;
import org.jieti.report.Overview;
import org.jieti.report.RunRecord;
import org.jieti.report.Table;
import org.jieti.report.Wording;
import org.jieti.schedule.Citation;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.ScheduleBook;
import org.jieti.schedule.ScheduleId;

/** Puts what was gathered into the words and the order of the page. */
final class PageMaker {

    /** So many enterprises are named where not all are. */
    static final int MOST_NAMED = 100;

    static final int MOST_REJECTS = 1000;

    /** Those of a refused row that say why; the row as it was is left to {@code rejects.csv}. */
    private static final int REJECT_COLUMNS = Reject.COLUMNS.size();

    /** The texts of the script, below {@code page.script-}. */
    private static final List<String> OF_SCRIPT = List.of(
            "all", "amount", "count", "cut", "days", "explain", "how", "nothing", "others", "share", "shown", "tier",
            "total", "zero");

    private final Dictionary dictionary;
    private final ScheduleBook book;
    private final Locale locale;
    private final Wording wording;
    private final Names names;
    private final Gathered gathered;

    PageMaker(Dictionary dictionary, ScheduleBook book, Locale locale, Gathered gathered) {
        this.dictionary = dictionary;
        this.book = book;
        this.locale = locale;
        this.wording = new Wording(locale);
        this.names = new Names(wording, locale);
        this.gathered = gathered;
    }

    Page page(RunRecord run, Table rejects) {
        gathered.overview().addRejects(rejects);
        boolean isWhole = !gathered.roll().isFull();
        List<Entry> listed = gathered.roll().largestFirst().stream()
                .limit(isWhole ? Long.MAX_VALUE : MOST_NAMED)
                .toList();
        Set<Resource> owedFor = owedFor();
        Inlined charts = Inlined.of("charts/echarts.common.min.js");
        Inlined script = Inlined.of("report.js");
        return new Page(
                wording.isChinese() ? "zh-CN" : "en",
                wording,
                span(),
                facts(run),
                new SumTables(gathered.overview(), names).all(),
                List.of(
                        new Page.Spread("output", gathered.perOutput()),
                        new Page.Spread("energy", gathered.perElectricity())),
                isWhole,
                listed.stream().map(entry -> listed(entry, owedFor)).toList(),
                gathered.roll().entries().size(),
                owedFor.stream().map(names::of).toList(),
                choices(listed, Entry::industry),
                choices(listed, Entry::region),
                gathered.overview().gaps().stream().map(this::gap).toList(),
                gathered.law().schedules().stream().map(this::law).toList(),
                Reject.COLUMNS,
                shown(rejects),
                rejectCodes(),
                run.rejected(),
                origins(run),
                charts.hash() + " " + script.hash(),
                Inlined.of("report.css"),
                charts,
                script,
                new PageData(gathered, dictionary.vocabulary("levy").terms(), scriptTexts(), locale));
    }

    private String span() {
        List<Share<Period>> months = gathered.overview().byMonth().inOrder();
        if (months.isEmpty()) {
            return "";
        }
        String first = months.get(0).of().toString();
        String last = months.get(months.size() - 1).of().toString();
        return first.equals(last) ? first : first + " – " + last;
    }

    private List<Page.Fact> facts(RunRecord run) {
        return List.of(
                fact("total", GroupedDigits.of(run.totals().total().toString())),
                fact("enterprises", Names.grouped(gathered.roll().entries().size())),
                fact("periods", Names.grouped(run.totals().assessments())),
                fact("charged", Names.grouped(run.totals().lines(LineStatus.CHARGED))),
                fact("undetermined", Names.grouped(run.totals().lines(LineStatus.UNDETERMINED))),
                fact("refused", Names.grouped(run.rejected())));
    }

    private Page.Fact fact(String key, String value) {
        return new Page.Fact(wording.text("page.fact-" + key), value);
    }

    /** The resources that have a column: those of which something is determined for anybody. */
    private Set<Resource> owedFor() {
        Set<Resource> owed = EnumSet.noneOf(Resource.class);
        gathered.roll().entries().forEach(entry -> owed.addAll(entry.owed().keySet()));
        return owed;
    }

    private Page.Listed listed(Entry entry, Set<Resource> owedFor) {
        String also = Stream.of(entry.region(), entry.industry(), entry.category())
                .flatMap(named -> Stream.of(named.code(), named.zh(), named.en()))
                .distinct()
                .collect(Collectors.joining(" "));
        return new Page.Listed(
                entry.id(),
                entry.name(),
                Wording.name(entry.region(), locale),
                Wording.name(entry.industry(), locale),
                Wording.name(entry.category(), locale),
                also,
                entry.count(),
                owedFor.stream()
                        .map(resource -> Optional.ofNullable(entry.owed().get(resource))
                                .map(owed -> GroupedDigits.of(owed.toString()))
                                .orElse(""))
                        .toList(),
                entry.isOpen() ? "" : GroupedDigits.of(entry.total().toString()),
                entry.undetermined());
    }

    private List<String> choices(List<Entry> listed, Function<Entry, Named> kind) {
        return listed.stream()
                .map(kind)
                .filter(named -> !named.isNothing())
                .distinct()
                .sorted()
                .map(named -> Wording.name(named, locale))
                .distinct()
                .toList();
    }

    private Page.Gap gap(Overview.Gap gap) {
        return new Page.Gap(
                gap.why().isEmpty() ? wording.text("page.gaps-others") : gap.why(),
                gap.count(),
                gap.levies().stream().map(names::of).collect(Collectors.joining(wording.isChinese() ? "、" : ", ")));
    }

    private Page.Law law(ScheduleId id) {
        Optional<Schedule> schedule = book.find(id);
        List<Page.Text> texts = new ArrayList<>();
        gathered.law().textsOf(id).forEach((citation, use) -> texts.add(text(citation, use)));
        return new Page.Law(
                id.path(),
                schedule.map(one -> wording.isChinese() ? one.titleZh() : one.title())
                        .orElse(""),
                schedule.map(one -> Wording.name(Named.of(one.levy()), locale)).orElse(""),
                texts);
    }

    private Page.Text text(Citation citation, LawUsed.Use use) {
        return new Page.Text(
                citation.document(),
                citation.article(),
                citation.issuer(),
                citation.issued().map(Object::toString).orElse(""),
                citation.standing().word(),
                wording.standing(citation.standing()),
                use.lines(),
                GroupedDigits.of(use.amount().toString()));
    }

    private static List<List<String>> shown(Table rejects) {
        List<List<String>> shown = new ArrayList<>();
        Iterator<List<Cell>> rows = rejects.rows().iterator();
        while (rows.hasNext() && shown.size() < MOST_REJECTS) {
            shown.add(
                    rows.next().stream().limit(REJECT_COLUMNS).map(Cell::plain).toList());
        }
        return shown;
    }

    private List<Page.Fact> rejectCodes() {
        return gathered.overview().rejects().entrySet().stream()
                .map(code -> new Page.Fact(code.getKey(), Names.grouped(code.getValue())))
                .toList();
    }

    private List<Page.Fact> origins(RunRecord run) {
        List<Page.Fact> origins = new ArrayList<>();
        origins.add(new Page.Fact("jieti", run.version()));
        run.options().forEach((option, value) -> origins.add(new Page.Fact("--" + option, value)));
        run.inputs()
                .forEach(input -> origins.add(new Page.Fact(
                        input.file(), wording.text("page.input", Names.grouped(input.rows()), input.digest()))));
        return origins;
    }

    private Map<String, String> scriptTexts() {
        Map<String, String> texts = new TreeMap<>();
        OF_SCRIPT.forEach(key -> texts.put(key, wording.text("page.script-" + key, "{0}", "{1}")));
        for (Resource resource : Resource.values()) {
            texts.put(resource.column(), names.of(resource));
        }
        Arrays.stream(LineStatus.values())
                .forEach(status -> texts.put("status-" + status.word(), wording.text("page.status-" + status.word())));
        return texts;
    }
}
