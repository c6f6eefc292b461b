package org.jieti.cli;

import java.io.PrintWriter;
import java.lang.reflect.Constructor;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jieti.domain.Period;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.TypeConversionException;

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
                    Map.entry("rebill", RebillCommand.class),
                    Map.entry("check", CheckCommand.class),
                    Map.entry("classify", ClassifyCommand.class),
                    Map.entry("verify", VerifyCommand.class),
                    Map.entry("compare", CompareCommand.class),
                    Map.entry("schedules", SchedulesCommand.class),
                    Map.entry("fields", FieldsCommand.class),
                    Map.entry("template", TemplateCommand.class),
                    Map.entry("completion", CompletionCommand.class),
                    Map.entry("help", HelpCommand.class)),
            SchedulesCommand.class,
            inOrder(
                    Map.entry("list", SchedulesListCommand.class),
                    Map.entry("show", SchedulesShowCommand.class),
                    Map.entry("diff", SchedulesDiffCommand.class),
                    Map.entry("check", SchedulesCheckCommand.class),
                    Map.entry("test", SchedulesTestCommand.class),
                    Map.entry("schema", SchedulesSchemaCommand.class)));

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
        CommandLine line = ready(args);
        PrintWriter out = new PrintWriter(console.out());
        line.setOut(out)
                .setErr(console.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(console.isColored() ? Ansi.ON : Ansi.OFF))
                .setParameterExceptionHandler(this::wrongUsage)
                .setExecutionExceptionHandler(this::fault)
                .setExecutionStrategy(this::ran);
        int status = line.execute(args);
        out.flush();
        return status;
    }

    /** The command line that these arguments need, with the options of every command. */
    CommandLine ready(String... args) {
        CommandLine line = line(args);
        line.addMixin("language", new LanguageMixin());
        addOptions(line);
        return line.registerConverter(LocalDate.class, Commands::day).setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static LocalDate day(String text) {
        return Period.findDay(text).orElseThrow(() -> new TypeConversionException(text));
    }

    /** The options of every command, which stand after its own. */
    private static void addOptions(CommandLine line) {
        line.getCommandSpec().usageMessage().sortOptions(false);
        for (CommandLine command : line.getSubcommands().values()) {
            if (!command.getMixins().containsKey("trace")) {
                command.addMixin("language", new LanguageMixin());
                command.addMixin("trace", new TraceMixin());
                addOptions(command);
            }
        }
    }

    /** Runs what was asked for, or shows the help of it. */
    private int ran(ParseResult parsed) {
        for (CommandLine line : parsed.asCommandLineList()) {
            if (line.isUsageHelpRequested()) {
                boolean isBrief = !parsed.originalArgs().contains("--help");
                line.getOut().print(isBrief ? BriefHelp.of(line, console) : HelpText.of(line, console));
                return ExitStatus.DONE.code();
            }
        }
        return new RunLast().execute(parsed);
    }

    private int wrongUsage(ParameterException fault, String[] args) {
        Messages messages = new Messages(console.locale());
        String command = fault.getCommandLine().getCommandSpec().qualifiedName();
        return new Failure(console, command, false)
                .tellUsage(messages, new UsageWords(messages, List.of(args)).of(fault));
    }

    private int fault(Exception fault, CommandLine line, ParseResult parsed) {
        String command = line.getCommandSpec().qualifiedName();
        return new Failure(console, command, TraceMixin.isWantedBy(line)).tell(fault);
    }

    /** The names of the commands below one, in the order of the help. */
    static List<String> namesBelow(Class<?> command) {
        return List.copyOf(BELOW.getOrDefault(command, Map.of()).keySet());
    }

    /** The command line that these arguments need. */
    CommandLine line(String... args) {
        return line(JietiCommand.class, 0, args);
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
