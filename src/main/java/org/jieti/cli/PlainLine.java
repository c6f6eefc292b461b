package org.jieti.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A command line as most are written: {@code assess}, sheets, and options of which each stands alone or before its value.
 *
 * <p>Picocli takes longer to begin than all the work on ten rows, so it is left alone where nothing has to be explained. Every other
 * line, also one that is wrong, is picocli's; a test holds the two to the same meaning.
 *
 * @param values of the options that have one, by their long names
 * @param flags the options that have none
 */
record PlainLine(List<String> sheets, Map<String, String> values, Set<String> flags) {

    static final String JOBS = "--jobs";

    private static final int MOST_DIGITS_OF_JOBS = 4;

    private static final Map<String, String> SHORT = Map.of("-o", "--output");
    private static final Set<String> WITH_VALUE = Set.of("--output", "--region", "--period", JOBS, Language.OPTION);
    private static final Set<String> ALONE = Set.of("--strict", "--no-lines", "--with-base", "--quiet");

    /** What the arguments say; empty if they are not so plain. */
    static Optional<PlainLine> of(String... args) {
        PlainLine line = new PlainLine(new ArrayList<>(), new HashMap<>(), new HashSet<>());
        boolean isPlain = args.length > 1 && args[0].equals("assess");
        for (int i = 1; isPlain && i < args.length; i++) {
            String option = SHORT.getOrDefault(args[i], args[i]);
            if (WITH_VALUE.contains(option)) {
                i++;
                isPlain = i < args.length && isValue(option, args[i]) && line.values.put(option, args[i]) == null;
            } else {
                isPlain = ALONE.contains(option) ? line.flags.add(option) : isWord(option) && line.sheets.add(option);
            }
        }
        return isPlain && !line.sheets.isEmpty() ? Optional.of(line) : Optional.empty();
    }

    /** Whether a word may stand behind an option; {@link Main} has seen to the language by then. */
    private static boolean isValue(String option, String arg) {
        return switch (option) {
            case Language.OPTION -> Language.find(arg).isPresent();
            case JOBS -> isCount(arg);
            default -> isWord(arg);
        };
    }

    private static boolean isCount(String arg) {
        boolean isCount = !arg.isEmpty() && arg.length() <= MOST_DIGITS_OF_JOBS && arg.charAt(0) != '0';
        for (int i = 0; i < arg.length(); i++) {
            isCount &= arg.charAt(i) >= '0' && arg.charAt(i) <= '9';
        }
        return isCount;
    }

    /** Neither an option nor a file of arguments. */
    private static boolean isWord(String arg) {
        return !arg.isBlank() && arg.charAt(0) != '-' && arg.charAt(0) != '@';
    }

    Optional<Path> output() {
        String folder = values.get("--output");
        return folder == null ? Optional.empty() : Optional.of(Path.of(folder));
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }
}
