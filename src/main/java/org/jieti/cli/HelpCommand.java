package org.jieti.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jieti.report.terminal.FoldedText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code jieti help}: the help of a command, or what the exit statuses mean. */
@Command(name = "help", mixinStandardHelpOptions = true, versionProvider = VersionProvider.class)
final class HelpCommand implements Callable<Integer> {

    private static final String EXIT_CODES = "exit-codes";

    private final Console console;

    @Parameters(paramLabel = "TOPIC", arity = "0..*", descriptionKey = "topic", completionCandidates = Topics.class)
    private List<String> topic = List.of();

    /** What there is help on. */
    static final class Topics implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            List<String> topics = new ArrayList<>(Commands.namesBelow(JietiCommand.class));
            topics.add(EXIT_CODES);
            return topics.iterator();
        }
    }

    HelpCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        CommandLine line = new Commands(console).ready();
        if (topic.equals(List.of(EXIT_CODES))) {
            console.out().write(exitCodes(line));
        } else {
            console.out().write(HelpText.of(find(line), console));
        }
        console.out().flush();
        return ExitStatus.DONE.code();
    }

    private CommandLine find(CommandLine line) {
        CommandLine found = line;
        for (String name : topic) {
            CommandLine below = found.getSubcommands().get(name);
            if (below == null) {
                throw new WrongUsage("unknown-topic", String.join(" ", topic));
            }
            found = below;
        }
        return found;
    }

    /** Every status with its meaning. */
    private String exitCodes(CommandLine line) {
        HelpText.worded(line, console);
        StringBuilder table = new StringBuilder();
        for (ExitStatus status : ExitStatus.values()) {
            String meaning = HelpText.text(line.getCommandSpec(), "exit." + status.code());
            String before = "%4d  ".formatted(status.code());
            for (String part : FoldedText.lines(meaning, HelpText.width(console) - before.length())) {
                table.append(before).append(part.strip()).append('\n');
                before = " ".repeat(before.length());
            }
        }
        return table.toString();
    }
}
