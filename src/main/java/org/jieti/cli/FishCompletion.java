package org.jieti.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The completion of command lines for the fish shell, which picocli does not write. */
record FishCompletion(CommandLine top) {

    /**
     * Tells whether the words so far, options aside, are these commands. What follows them is not known to be a command
     * of theirs.
     */
    private static final String AFTER = """
            function __jieti_after
                set -l words (string match -v -- '-*' (commandline -opc)[2..-1])
                set -l wanted (string split ' ' -- $argv[1])
                test (count $wanted) -le (count $words); or return 1
                for i in (seq (count $wanted))
                    test "$words[$i]" = "$wanted[$i]"; or return 1
                end
                set -l next (math (count $wanted) + 1)
                test (count $words) -lt $next; or not contains -- "$words[$next]" $argv[2..-1]
            end
            """;

    String script() {
        List<String> lines = new ArrayList<>();
        lines.add(AFTER);
        add(lines, top, "");
        return String.join("\n", lines) + "\n";
    }

    private static void add(List<String> lines, CommandLine line, String path) {
        Map<String, CommandLine> below = line.getSubcommands();
        String condition = condition(path, below);
        below.forEach((name, command) -> lines.add(begin(condition) + " -f -a " + name
                + described(command.getCommandSpec().usageMessage().header())));
        for (OptionSpec option : line.getCommandSpec().options()) {
            if (!option.hidden()) {
                lines.add(begin(condition) + option(option));
            }
        }
        for (PositionalParamSpec given : line.getCommandSpec().positionalParameters()) {
            if (given.completionCandidates() != null) {
                lines.add(begin(condition) + " -f -a " + quoted(words(given)));
            }
        }
        below.forEach((name, command) -> add(lines, command, path.isEmpty() ? name : path + " " + name));
    }

    /** Where nothing else is written, no file can follow the program. */
    private static String condition(String path, Map<String, CommandLine> below) {
        return path.isEmpty()
                ? "__fish_use_subcommand"
                : "__jieti_after " + quoted(path) + (below.isEmpty() ? "" : " " + String.join(" ", below.keySet()));
    }

    private static String begin(String condition) {
        return "complete -c jieti -n \"" + condition + "\"";
    }

    private static String option(OptionSpec option) {
        StringBuilder line = new StringBuilder();
        for (String name : option.names()) {
            line.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        if (option.arity().max() > 0) {
            line.append(option.completionCandidates() == null ? " -r" : " -x -a " + quoted(words(option)));
        }
        return line + described(option.description());
    }

    private static String words(ArgSpec given) {
        return String.join(" ", given.completionCandidates());
    }

    private static String described(String... text) {
        String first = BriefHelp.first(text);
        return first.isEmpty() ? "" : " -d " + quoted(first);
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
