package org.jieti.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jieti.report.terminal.CellWidth;
import org.jieti.report.terminal.FoldedText;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The help of a command on one screen, as {@code -h} shows it: what it is for, how it is called, what most need, and where the rest is. */
final class BriefHelp {

    private static final int WIDEST_NAME = 22;
    private static final Pattern FURTHER_SENTENCES = Pattern.compile("(?s)(?<=[.。])(?:\\s|(?<=。)).*");

    private BriefHelp() {}

    static String of(CommandLine line, Console console) {
        CommandSpec command = HelpText.worded(line, console).getCommandSpec();
        command.usageMessage().abbreviateSynopsis(true);
        int width = HelpText.width(console);
        List<String> lines = new ArrayList<>();
        for (String header : command.usageMessage().header()) {
            lines.addAll(FoldedText.lines(header, width));
        }
        lines.add("");
        Help help = line.getHelp();
        lines.add(help.synopsisHeading() + help.synopsis(help.synopsisHeadingLength()));
        entries(line).forEach((name, meaning) -> lines.addAll(entry(name, meaning, width)));
        lines.add("");
        lines.add(HelpText.text(command, "more").replace("{0}", command.qualifiedName()));
        return String.join("\n", lines) + "\n";
    }

    /** What may be given, with the first sentence of what it means. */
    private static Map<String, String> entries(CommandLine line) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (PositionalParamSpec given : line.getCommandSpec().positionalParameters()) {
            entries.put(given.paramLabel(), first(given.description()));
        }
        for (OptionSpec option : line.getCommandSpec().options()) {
            boolean isOfAll = option.usageHelp() || option.versionHelp() || option.order() >= HelpText.SELDOM;
            if (!isOfAll && !option.hidden()) {
                String value = option.arity().max() == 0 ? "" : "=" + option.paramLabel();
                entries.put(String.join(", ", option.names()) + value, first(option.description()));
            }
        }
        line.getSubcommands()
                .forEach((name, below) -> entries.put(
                        name, firstClause(below.getCommandSpec().usageMessage().header())));
        return entries;
    }

    static String first(String... description) {
        String whole = String.join(" ", description);
        return FURTHER_SENTENCES.matcher(whole).replaceFirst("");
    }

    /** A command is explained by its own help. */
    private static String firstClause(String... header) {
        return first(header).replaceFirst("[:;：；].*|[.。]$", "");
    }

    private static List<String> entry(String name, String meaning, int width) {
        List<String> lines = new ArrayList<>();
        String before = "  " + name + " ".repeat(Math.max(1, WIDEST_NAME - CellWidth.of(name)));
        for (String part : FoldedText.lines(meaning, width - WIDEST_NAME - 2)) {
            lines.add(before + part.strip());
            before = " ".repeat(WIDEST_NAME + 2);
        }
        return lines;
    }
}
