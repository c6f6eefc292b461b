package org.jieti.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;

/**
 * The same charges in SQL, run by DuckDB with its defaults and all cores: {@code DuckDbScript SHEET DIR [--no-lines] [--no-totals]}.
 *
 * <p>What is used more than once is kept in a table: with lines the priced rows, else the surcharges, for their totals. Without totals,
 * too, surcharges are written as they are read.
 */
final class DuckDbScript {

    private DuckDbScript() {}

    public static void main(String[] args) throws IOException, SQLException {
        String sheet = quoted(Path.of(args[0]));
        Path folder = Files.createDirectories(Path.of(args[1]));
        List<String> without = List.of(args).subList(2, args.length);
        boolean withLines = !without.contains("--no-lines");
        boolean withTotals = !without.contains("--no-totals");
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement()) {
            statement.execute("SET temp_directory = " + quoted(folder.resolve("spilled")));
            statement.execute(script("priced.sql", withLines).replace("{sheet}", sheet));
            statement.execute(script("surcharges.sql", withTotals && !withLines)
                    .replace("{out}", quoted(folder.resolve("surcharges.csv"))));
            if (withLines) {
                statement.execute(script("lines.sql").replace("{out}", quoted(folder.resolve("lines.csv"))));
            }
            if (withTotals) {
                statement.execute(script("totals.sql").replace("{out}", quoted(folder.resolve("totals.csv"))));
            }
        }
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }

    /** @param isKept whether what it makes is kept in a table */
    private static String script(String name, boolean isKept) throws IOException {
        return script(name).replace("{kind}", isKept ? "TABLE" : "VIEW");
    }

    private static String script(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(DuckDbScript.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
