package org.jieti.schedule.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Term;
import org.jieti.schedule.Heading;
import org.jieti.schedule.Heading.Asked;
import org.jieti.schedule.Needs;
import org.jieti.schedule.ScheduleBook;
import org.jieti.schedule.ScheduleId;

/**
 * The headings of the shipped schedules, which the build writes down so that a run opens only those it needs.
 *
 * <p>One line for each file, its parts between tabs: identity, and unless it is a table: levy, region, the levies
 * it meets, the words it asks for (the field, then each term, by {@code :}), and the needs of each version ({@code ;}): the most, then each alternative ({@code |}), by columns ({@code ,}).
 *
 * @param tables the files that are no schedules but tables
 */
record Headings(List<Heading> list, List<ScheduleId> tables) {

    static final String FILE = "headings.txt";

    /** What the build writes. */
    static String written(ScheduleBook book, List<ScheduleSource> sources) {
        StringBuilder text = new StringBuilder();
        for (ScheduleSource source : sources) {
            text.append(source.path());
            book.find(Reader.id(source.path()))
                    .ifPresent(schedule -> text.append('\t').append(written(Heading.of(schedule))));
            text.append('\n');
        }
        return text.toString();
    }

    private static String written(Heading heading) {
        String meets = heading.meets().stream().map(Term::code).collect(Collectors.joining(","));
        String words = heading.words().stream().map(Headings::written).collect(Collectors.joining(","));
        String needs = heading.versions().stream().map(Headings::written).collect(Collectors.joining(";"));
        return String.join("\t", heading.levy().code(), heading.region().code(), meets, words, needs);
    }

    private static String written(Asked words) {
        return words.field() + ":" + String.join(":", words.terms());
    }

    private static String written(Needs needs) {
        List<String> parts = new ArrayList<>();
        parts.add(String.join(",", needs.most()));
        needs.alternatives().forEach(alternative -> parts.add(String.join(",", alternative)));
        return String.join("|", parts);
    }

    static Headings read(String text, Dictionary dictionary) {
        List<Heading> headings = new ArrayList<>();
        List<ScheduleId> tables = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            String[] parts = line.split("\t", -1);
            if (parts.length > 1) {
                headings.add(heading(parts, dictionary));
            } else if (!line.isEmpty()) {
                tables.add(Reader.id(line));
            }
        }
        return new Headings(headings, tables);
    }

    private static Heading heading(String[] parts, Dictionary dictionary) {
        List<Needs> versions = new ArrayList<>();
        for (String version : parts[5].split(";", -1)) {
            versions.add(needs(version));
        }
        List<Term> meets = new ArrayList<>();
        for (String levy : listed(parts[3])) {
            meets.add(term(dictionary, "levy", levy));
        }
        List<Asked> words = new ArrayList<>();
        for (String asked : listed(parts[4])) {
            List<String> fieldAndTerms = Arrays.asList(asked.split(":", -1));
            words.add(new Asked(fieldAndTerms.get(0), fieldAndTerms.subList(1, fieldAndTerms.size())));
        }
        return new Heading(
                Reader.id(parts[0]),
                term(dictionary, "levy", parts[1]),
                term(dictionary, "region", parts[2]),
                meets,
                words,
                versions);
    }

    private static Needs needs(String text) {
        String[] parts = text.split("\\|", -1);
        List<Set<String>> alternatives = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            alternatives.add(new LinkedHashSet<>(listed(parts[i])));
        }
        return new Needs(listed(parts[0]), alternatives);
    }

    private static List<String> listed(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(",", -1));
    }

    private static Term term(Dictionary dictionary, String vocabulary, String code) {
        return dictionary.vocabulary(vocabulary).find(code).orElseThrow();
    }
}
