package org.jieti.cli;

import java.io.PrintWriter;
import java.lang.reflect.Constructor;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jieti.domain.Period;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Makes the commands, with the console they speak through.
 *
 * <p>Reading the annotations of a command takes longer than pricing ten rows. Where the arguments name a command, no
 * other is made; where they name none, as in {@code --help} or a slip, all are.
 */
final class Commands implements IFactory {

    /** Every command below another, by its name, in the order of the help. */
    static final Map<Class<?>, Map<String, Class<?>>> BELOW = Map.of(
            JietiCommand.class,
            inOrder(
                    Map.entry("assess", AssessCommand.class),
                    Map.entry("explain", ExplainCommand.class),
                    Map.entry("check", CheckCommand.class),
                    Map.entry("classify", ClassifyCommand.class),
                    Map.entry("schedules", SchedulesCommand.class),
                    Map.entry("fields", FieldsCommand.class),
                    Map.entry("template", TemplateCommand.class)),
            SchedulesCommand.class,
            inOrder(
                    Map.entry("list", SchedulesListCommand.class),
                    Map.entry("show", SchedulesShowCommand.class),
                    Map.entry("diff", SchedulesDiffCommand.class),
                    Map.entry("check", SchedulesCheckCommand.class),
                    Map.entry("test", SchedulesTestCommand.class),
                    Map.entry("schema", SchedulesSchemaCommand.class)));

    private static final int FEWEST_COLUMNS = 60;
    private static final int MOST_COLUMNS = 120;

    private final Console console;

    Commands(Console console) {
        this.console = console;
    }

    @SafeVarargs
    private static Map<String, Class<?>> inOrder(Map.Entry<String, Class<?>>... commands) {
        Map<String, Class<?>> ordered = new LinkedHashMap<>();
        for (Map.Entry<String, Class<?>> command : commands) {
            ordered.put(command.getKey(), command.getValue());
        }
        return ordered;
    }

    /** Runs the command that these arguments name. */
    int run(String... args) {
        CommandLine line = line(args);
        line.addMixin("language", new LanguageMixin());
        addOptions(line);
        PrintWriter help = new PrintWriter(console.out());
        line.registerConverter(LocalDate.class, Commands::day);
        line.setOut(help)
                .setErr(console.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(Math.max(FEWEST_COLUMNS, Math.min(console.width(), MOST_COLUMNS)))
                .setColorScheme(CommandLine.Help.defaultColorScheme(console.isColored() ? Ansi.ON : Ansi.OFF))
                .setParameterExceptionHandler(Commands::wrongUsage)
                .setExecutionExceptionHandler(Commands::fault);
        int status = line.execute(args);
        help.flush();
        return status;
    }

    private static LocalDate day(String text) {
        return Period.findDay(text)
                .orElseThrow(
                        () -> new TypeConversionException("\"" + text + "\" is not a date; write it as 2010-06-01"));
    }

    /** The options of every command, which stand after its own. */
    private static void addOptions(CommandLine line) {
        for (CommandLine command : line.getSubcommands().values()) {
            if (!command.getMixins().containsKey("trace")) {
                command.addMixin("language", new LanguageMixin());
                command.addMixin("trace", new TraceMixin());
                addOptions(command);
            }
        }
    }

    private static int wrongUsage(ParameterException fault, String[] args) {
        PrintWriter err = fault.getCommandLine().getErr();
        String command = fault.getCommandLine().getCommandSpec().qualifiedName();
        err.println("jieti: error: " + fault.getMessage());
        UnmatchedArgumentException.printSuggestions(fault, err);
        err.println("Try: " + command + " --help");
        return ExitStatus.USAGE.code();
    }

    private static int fault(Exception fault, CommandLine line, ParseResult parsed) {
        String command = line.getCommandSpec().qualifiedName();
        return new Failure(line.getErr(), command, TraceMixin.isWantedBy(line)).tell(fault);
    }

    /** The command line that these arguments need. */
    CommandLine line(String... args) {
        CommandLine line = line(JietiCommand.class, 0, args);
        if (args.length == 0
                || !BELOW.getOrDefault(JietiCommand.class, Map.of()).containsKey(args[0])) {
            line.addSubcommand(new HelpCommand());
        }
        return line;
    }

    private CommandLine line(Class<?> kind, int depth, String... args) {
        CommandLine line = new CommandLine(kind, this);
        Map<String, Class<?>> below = BELOW.getOrDefault(kind, Map.of());
        boolean isNamed = depth < args.length && below.containsKey(args[depth]);
        below.forEach((name, child) -> {
            if (!isNamed || name.equals(args[depth])) {
                line.addSubcommand(name, line(child, depth + 1, args));
            }
        });
        return line;
    }

    @Override
    public <K> K create(Class<K> kind) throws Exception {
        for (Constructor<?> constructor : kind.getDeclaredConstructors()) {
            Class<?>[] parameters = constructor.getParameterTypes();
            if (parameters.length == 1 && parameters[0] == Console.class) {
                return kind.cast(constructor.newInstance(console));
            }
        }
        return CommandLine.defaultFactory().create(kind);
    }
}
