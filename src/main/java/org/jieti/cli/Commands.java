package org.jieti.cli;

import java.lang.reflect.Constructor;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IFactory;

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
