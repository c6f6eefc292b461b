package org.jieti.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Field;

/** The names of fields, found however they are written: capitals, blanks, underscores and full-width forms make no difference. */
final class HeaderNames {

    /** What does not count in a name. */
    private static final String LEFT_OUT = "_ \t\n\u000B\f\r";

    private static final char FIRST_HAN = '\u4e00';
    private static final char LAST_HAN = '\u9fa5';
    private static final int MOST_NEAR = 3;
    private static final int SHORTEST_ENDING = 3;
    private static final int LETTERS_FOR_A_SLIP = 6;

    private final Map<String, List<Field>> fields = new LinkedHashMap<>();
    private final Map<String, String> written = new LinkedHashMap<>();

    HeaderNames(Dictionary dictionary) {
        for (Field field : dictionary.fields()) {
            add(field.name(), field);
            add(field.zh(), field);
            field.aliases().forEach(alias -> add(alias, field));
            field.aliasesWithUnit().forEach(alias -> add(alias, field));
        }
    }

    private void add(String name, Field field) {
        String key = key(name);
        List<Field> same = fields.computeIfAbsent(key, unnamed -> new ArrayList<>(1));
        if (!same.contains(field)) {
            same.add(field);
        }
        written.putIfAbsent(key, name);
    }

    /** A header on one line, in half-width forms. */
    static String plain(String header) {
        return HalfWidth.isPlain(header)
                ? header
                : HalfWidth.of(header).replaceAll("\\s+", " ").strip();
    }

    static String key(String name) {
        int same = 0;
        while (same < name.length() && isOfKey(name.charAt(same))) {
            same++;
        }
        if (same == name.length()) {
            return name;
        }
        StringBuilder key = new StringBuilder(name.length()).append(name, 0, same);
        for (int i = same; i < name.length(); i++) {
            if (LEFT_OUT.indexOf(name.charAt(i)) < 0) {
                key.append(name.charAt(i));
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }

    /** Whether a character is surely the same in a key, as most are: digits, small Latin letters and Chinese. */
    private static boolean isOfKey(char c) {
        return (c >= 'a' && c <= 'z') || (c >= FIRST_HAN && c <= LAST_HAN) || (c >= '0' && c <= '9');
    }

    /** The fields of a name; the first counts where nothing tells them apart. */
    List<Field> find(String name) {
        return fields.getOrDefault(key(name), List.of());
    }

    /** The names that a header may have been meant for: few letters away from it, or its ending. */
    List<String> near(String header) {
        String key = key(header);
        return near(key, mostSlips(key), field -> true);
    }

    /** The same for a field that is missing, where a slip in a word of two characters is likely enough. */
    boolean isNear(String header, Field field) {
        String key = key(header);
        return !near(key, Math.max(1, mostSlips(key)), field::equals).isEmpty();
    }

    /** A Chinese character is worth several letters. */
    private static int mostSlips(String key) {
        int length = key.codePoints().anyMatch(Character::isIdeographic) ? 2 * key.length() : key.length();
        return length / LETTERS_FOR_A_SLIP;
    }

    private List<String> near(String key, int slips, Predicate<Field> wanted) {
        List<String> nearest = new ArrayList<>();
        int least = slips;
        for (Map.Entry<String, List<Field>> name : fields.entrySet()) {
            if (name.getValue().stream().noneMatch(wanted) || key.length() < 2) {
                continue;
            }
            int distance = isEnding(key, name.getKey()) ? Math.min(1, slips) : Slips.between(key, name.getKey(), least);
            if (distance < least) {
                nearest.clear();
                least = distance;
            }
            if (distance == least && distance <= slips) {
                nearest.add(written.getOrDefault(name.getKey(), name.getKey()));
            }
        }
        return nearest.subList(0, Math.min(nearest.size(), MOST_NEAR));
    }

    /** What a Chinese noun is stands at its end: 本月用电量 is a 用电量. */
    private static boolean isEnding(String key, String name) {
        return name.length() >= SHORTEST_ENDING && Character.isIdeographic(name.codePointAt(0)) && key.endsWith(name);
    }
}
