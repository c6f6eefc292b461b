package org.jieti.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The whole help of a command, as {@code --help} shows it. Its words come from the bundle {@code help}, all else from the command itself. */
final class HelpText {

    /** The place of options that few need, in the order of a command's: they stand last, and the brief help leaves them out. */
    static final int SELDOM = 100;

    private static final String BUNDLE = "org.jieti.cli.help";
    private static final String STREAMS = "streams";
    private static final int FEWEST_COLUMNS = 60;
    private static final int MOST_COLUMNS = 120;

    private HelpText() {}

    static String of(CommandLine command, Console console) {
        CommandLine worded = worded(command, console);
        List<String> sections = new ArrayList<>(worded.getHelpSectionKeys());
        sections.add(sections.indexOf(UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST_HEADING), STREAMS);
        worded.setHelpSectionKeys(sections);
        worded.getHelpSectionMap().put(STREAMS, help -> streams(worded.getCommandSpec(), help));
        return worded.getUsageMessage();
    }

    private static String streams(CommandSpec command, Help help) {
        return help.createHeading(text(command, "streamsHeading")) + help.createHeading(text(command, STREAMS) + "%n");
    }

    /** The command with its words and with those of all commands around it, in the language of the console. */
    static CommandLine worded(CommandLine command, Console console) {
        CommandLine top = command.getCommandSpec().root().commandLine();
        top.setResourceBundle(texts(console)).setUsageHelpWidth(width(console));
        return command;
    }

    static int width(Console console) {
        return Math.max(FEWEST_COLUMNS, Math.min(console.width(), MOST_COLUMNS));
    }

    private static ResourceBundle texts(Console console) {
        return ResourceBundle.getBundle(
                BUNDLE,
                console.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** A text of this command's own, or of every command. */
    static String text(CommandSpec command, String key) {
        ResourceBundle texts = command.resourceBundle();
        String own = command.qualifiedName(".") + "." + key;
        for (String found : List.of(own, key)) {
            if (texts.containsKey(found)) {
                return texts.getString(found);
            }
        }
        throw new MissingResourceException("no help is written", BUNDLE, own);
    }
}
