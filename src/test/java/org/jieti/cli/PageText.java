package org.jieti.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A page as its source says it: the tables as they are set, and the data below them. */
record PageText(String source) {

    private static final Pattern ROW = Pattern.compile("<tr[ >].*?</tr>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<t[hd][^>]*>(.*?)</t[hd]>", Pattern.DOTALL);
    private static final String DATA = "<script type=\"application/json\" id=\"data\">";

    static PageText of(Path file) throws IOException {
        return new PageText(Files.readString(file));
    }

    /** The element with the data, as it is written. */
    String dataSource() {
        int start = source.indexOf(DATA) + DATA.length();
        return source.substring(start, source.indexOf("</script>", start));
    }

    JsonNode data() {
        return new ObjectMapper().readTree(dataSource());
    }

    /** What is set, without scripts. */
    String set() {
        return source.replaceAll("(?s)<(script|style)[^>]*>.*?</\\1>", "");
    }

    /** The rows below a chart or in a section, cell by cell, without their headers; none if there is no table. */
    List<List<String>> table(String marked) {
        int start = source.indexOf(marked);
        int body = source.indexOf("</thead>", start);
        if (start < 0 || body < 0 || body > source.indexOf("</section>", start)) {
            return List.of();
        }
        return rows(source.substring(body, source.indexOf("</table>", body)));
    }

    private static List<List<String>> rows(String table) {
        List<List<String>> rows = new ArrayList<>();
        Matcher row = ROW.matcher(table);
        while (row.find()) {
            List<String> cells = new ArrayList<>();
            Matcher cell = CELL.matcher(row.group());
            while (cell.find()) {
                cells.add(words(cell.group(1)));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static String words(String markup) {
        return markup.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#39;", "'")
                .replace("&#34;", "\"")
                .replace("&amp;", "&")
                .strip();
    }

    /** Amounts by what they are of, from the table below a chart. */
    Map<String, String> amounts(String chart) {
        Map<String, String> amounts = new LinkedHashMap<>();
        table("data-chart=\"" + chart + "\"")
                .forEach(row -> amounts.put(row.get(0), row.get(1).replace(",", "")));
        return amounts;
    }

    /** The lines by which each listed enterprise came to what it owes, as the page derives them: the cells of lines.csv but the first. */
    List<List<Map<String, String>>> derivations() {
        JsonNode data = data();
        List<List<Map<String, String>>> derivations = new ArrayList<>();
        for (JsonNode enterprise : data.get("enterprises")) {
            List<Map<String, String>> lines = new ArrayList<>();
            for (JsonNode period : enterprise) {
                for (JsonNode line : period.get(3)) {
                    lines.add(cells(data, line));
                }
            }
            derivations.add(lines);
        }
        return derivations;
    }

    /** What is said of the law of each line, each text behind its label, of one enterprise after the other. */
    List<List<String>> lawOfLines() {
        JsonNode data = data();
        List<List<String>> law = new ArrayList<>();
        for (JsonNode enterprise : data.get("enterprises")) {
            for (JsonNode period : enterprise) {
                for (JsonNode line : period.get(3)) {
                    List<String> words = new ArrayList<>();
                    line.get(data.get("headers").size())
                            .forEach(number -> words.add(
                                    data.get("words").get(number.asInt()).asString()));
                    law.add(words);
                }
            }
        }
        return law;
    }

    private static Map<String, String> cells(JsonNode data, JsonNode line) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < data.get("headers").size(); i++) {
            JsonNode cell = line.get(i);
            String text = cell.isNumber() ? data.get("words").get(cell.asInt()).asString() : cell.asString();
            cells.put(data.get("headers").get(i).asString(), text);
        }
        return cells;
    }
}
