package org.jieti.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** A command as a page of the manual, in the language of its words. */
final class ManPage {

    /** A stroke that begins an option, or stands alone, is no hyphen. */
    private static final Pattern OPTION = Pattern.compile("(?<![\\p{L}\\d])-");

    private final CommandLine line;
    private final CommandSpec command;
    private final UsageMessageSpec usage;
    private final List<String> page = new ArrayList<>();

    /** @param line with its words */
    ManPage(CommandLine line) {
        this.line = line;
        this.command = line.getCommandSpec();
        this.usage = command.usageMessage();
    }

    /** The page is called as the command, with strokes for blanks. */
    String name() {
        return name(command);
    }

    private static String name(CommandSpec command) {
        return command.qualifiedName("-");
    }

    String text() {
        page.clear();
        page.add(".TH \"" + name().toUpperCase(Locale.ROOT) + "\" 1 \"\" \"jieti " + BuildVersion.text() + "\"");
        page.add(".nh\n.ad l");
        section("man.name");
        page.add(strokes(name()) + " \\- " + plain(usage.header()));
        synopsis();
        section("man.description");
        page.add(Stream.of(usage.description())
                .filter(paragraph -> !paragraph.isBlank())
                .map(ManPage::plain)
                .collect(Collectors.joining("\n.PP\n")));
        entries();
        section("streamsHeading");
        page.add(plain(HelpText.text(command, "streams")));
        section("usage.exitCodeListHeading");
        usage.exitCodeList().forEach((status, meaning) -> entry("\\fB" + status + "\\fR", meaning));
        section("usage.footerHeading");
        page.add(".nf");
        Stream.of(usage.footer()).map(ManPage::strokes).forEach(page::add);
        page.add(".fi");
        others();
        return String.join("\n", page) + "\n";
    }

    private void section(String key) {
        String title = HelpText.text(command, key).replace("%n", "").strip().replaceFirst("[:：]$", "");
        page.add(".SH \"" + title.toUpperCase(Locale.ROOT) + "\"");
    }

    private void synopsis() {
        section("man.synopsis");
        Help help = line.getHelp();
        page.add(".nf");
        help.synopsis(0).lines().map(ManPage::strokes).forEach(page::add);
        page.add(".fi");
    }

    private void entries() {
        if (!command.positionalParameters().isEmpty()) {
            section("usage.parameterListHeading");
        }
        for (PositionalParamSpec given : command.positionalParameters()) {
            entry("\\fI" + strokes(given.paramLabel()) + "\\fR", given.description());
        }
        section("usage.optionListHeading");
        for (OptionSpec option : command.options()) {
            if (!option.hidden()) {
                String value = option.arity().max() == 0 ? "" : "=\\fI" + strokes(option.paramLabel()) + "\\fR";
                String names = Stream.of(option.names())
                        .map(name -> "\\fB" + strokes(name) + "\\fR")
                        .collect(Collectors.joining(", "));
                entry(names + value, option.description());
            }
        }
        if (!line.getSubcommands().isEmpty()) {
            section("usage.commandListHeading");
        }
        line.getSubcommands()
                .values()
                .forEach(below -> entry(
                        "\\fB" + strokes(name(below.getCommandSpec())) + "\\fR(1)",
                        below.getCommandSpec().usageMessage().header()));
    }

    private void entry(String what, String... meaning) {
        page.add(".TP");
        page.add(what);
        page.add(plain(meaning));
    }

    /** The command above this one and those beside it. */
    private void others() {
        CommandSpec above = command.parent();
        if (above == null) {
            return;
        }
        section("man.see-also");
        Stream<CommandSpec> beside = above.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(other -> other != command);
        page.add(Stream.concat(Stream.of(above), beside)
                .map(other -> "\\fB" + strokes(name(other)) + "\\fR(1)")
                .collect(Collectors.joining(",\n")));
    }

    /** A text as it would be printed. */
    private static String plain(String... parts) {
        String text = String.format(Locale.ROOT, String.join(" ", parts)).stripTrailing();
        String escaped = OPTION.matcher(escaped(text)).replaceAll("\\\\-");
        return escaped.matches("(?s)[.'].*") ? "\\&" + escaped : escaped;
    }

    /** What is typed: its strokes are no hyphens. */
    private static String strokes(String typed) {
        return escaped(typed).replace("-", "\\-");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\e");
    }
}
