package org.jieti.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
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

    /** The periods of each listed enterprise, unpacked. */
    private static List<JsonNode> unpacked(JsonNode data) {
        List<JsonNode> enterprises = new ArrayList<>();
        for (JsonNode enterprise : data.get("enterprises")) {
            byte[] packed = Base64.getDecoder().decode(enterprise.asString());
            enterprises.add(new ObjectMapper().readTree(new InflaterInputStream(new ByteArrayInputStream(packed))));
        }
        return enterprises;
    }

    /** The lines by which each listed enterprise came to what it owes, as the page derives them: the cells of lines.csv but the first. */
    List<List<Map<String, String>>> derivations() {
        JsonNode data = data();
        List<List<Map<String, String>>> derivations = new ArrayList<>();
        for (JsonNode enterprise : unpacked(data)) {
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

    /** What is told of each line of each listed enterprise: one text after the other, the first of several behind its label. */
    List<List<List<String>>> told() {
        JsonNode data = data();
        List<List<List<String>>> told = new ArrayList<>();
        for (JsonNode enterprise : unpacked(data)) {
            List<List<String>> lines = new ArrayList<>();
            for (JsonNode period : enterprise) {
                for (JsonNode line : period.get(3)) {
                    lines.add(told(data, line));
                }
            }
            told.add(lines);
        }
        return told;
    }

    /** The frames of the shape of a line, with its figures in their holes. */
    private static List<String> told(JsonNode data, JsonNode line) {
        int cells = data.get("headers").size();
        JsonNode shape = data.get("shapes").get(line.get(cells).asInt());
        Iterator<String> figures =
                List.of(line.get(cells + 1).asString().split(" ", -1)).iterator();
        List<String> texts = new ArrayList<>();
        int before = -1;
        for (int i = 0; i < shape.size(); i += 2) {
            int label = shape.get(i).asInt();
            String text = Pattern.compile("#")
                    .matcher(word(data, shape.get(i + 1)))
                    .replaceAll(hole -> Matcher.quoteReplacement(figures.next()));
            texts.add(label == before ? text : word(data, shape.get(i)) + " " + text);
            before = label;
        }
        return texts;
    }

    private static String word(JsonNode data, JsonNode number) {
        return data.get("words").get(number.asInt()).asString();
    }

    /** The identifiers of the listed enterprises. */
    List<String> ids() {
        return Pattern.compile("<tr data-id=\"([^\"]*)\"")
                .matcher(source)
                .results()
                .map(row -> words(row.group(1)))
                .toList();
    }

    private static Map<String, String> cells(JsonNode data, JsonNode line) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < data.get("headers").size(); i++) {
            JsonNode cell = line.get(i);
            String text = cell.isNumber() ? word(data, cell) : cell.asString();
            cells.put(data.get("headers").get(i).asString(), text);
        }
        return cells;
    }
}
