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
import java.util.Objects;

/**
 * The same charges in SQL, run by DuckDB with its defaults and all cores: {@code DuckDbScript SHEET DIR [--no-lines]}.
 *
 * <p>With lines the priced rows are kept in a table that both files are written from; without, they are written as they are read.
 */
final class DuckDbScript {

    private DuckDbScript() {}

    public static void main(String[] args) throws IOException, SQLException {
        String sheet = quoted(Path.of(args[0]));
        Path folder = Files.createDirectories(Path.of(args[1]));
        boolean withLines = args.length == 2;
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement()) {
            statement.execute("SET temp_directory = " + quoted(folder.resolve("spilled")));
            statement.execute(
                    script("priced.sql").replace("{sheet}", sheet).replace("{kind}", withLines ? "TABLE" : "VIEW"));
            statement.execute(script("surcharges.sql").replace("{out}", quoted(folder.resolve("surcharges.csv"))));
            if (withLines) {
                statement.execute(script("lines.sql").replace("{out}", quoted(folder.resolve("lines.csv"))));
            }
        }
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }

    private static String script(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(DuckDbScript.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
