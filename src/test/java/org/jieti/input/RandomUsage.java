package org.jieti.input;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jieti.support.Seeded;

/** Sheets of usage with plain rows, odd ones and broken ones among them. The same seed gives the same bytes. */
final class RandomUsage {

    private static final List<String> HEADERS = List.of(
            "enterprise_id,period,enterprise,industry,electricity_kwh,water_m3,limit,plan_status",
            "企业编号,所属期,企业名称,行业,用电量(万千瓦时),用水量,能耗限额,备注",
            "备注,企业名称,所属期,企业编号,用电量,类别,valid_from,单位产品能耗",
            "enterprise_id,period,介质,浓度,用水量,电价(元/千瓦时),\"企业\n名称\",region",
            "所属期,企业编号,出口率,用电量(%),period_days,limit_low,limit,medium");

    private static final List<String> PLAIN = List.of(
            "1250", "98.5", "0", "海宁水泥厂", "水泥", "淘汰", "330000", "浙江", "2010-06-15", "0.10", "气", "air", "水", "");

    private static final List<String> ODD = List.of(
            "\"1,250.5\"",
            "\"甲\n厂\"",
            "\"甲\r\n厂\"",
            "\"他说\"\"好\"\"\"",
            "5\"",
            "\"x\" ",
            "1,234.5",
            ".5",
            "5.",
            "1.2.3",
            "-",
            "—",
            "--",
            "-5",
            "+5",
            "3.3E+17",
            "3e17",
            "12345678901234567",
            "123456789012345678",
            "1234567890123456789",
            "9223372036854775808",
            "0.1234567890123456",
            "00000000000000000001",
            "１２３",
            "２０１０年６月",
            "12%",
            "12.5 %",
            "100-200",
            "100 ",
            " 100",
            "　海宁",
            "海宁　",
            "海宁水泥厂 ",
            "㐀",
            "😀",
            "é",
            "'=1",
            "'-5",
            "'甲",
            "'",
            "=1+1",
            "2010",
            "2010Q3",
            "2010-06-16..2010-07-15",
            "2010-02-30",
            "限制类",
            "Atlantis",
            "\u00A0",
            "\t",
            "\uFEFF",
            "\u2028",
            "\u0085",
            "\"\"",
            "#",
            "\\",
            "NaN");

    private static final List<String> BROKEN = List.of("\r", "\0", "\"", "\"a\"b", "\"a\rb\"", "\r\r\n");

    private final Seeded seeded;
    private final StringBuilder text = new StringBuilder();
    private String lineEnd = "\n";
    private List<String> before = List.of();

    private RandomUsage(Seeded seeded) {
        this.seeded = seeded;
    }

    static byte[] of(Seeded seeded) {
        return new RandomUsage(seeded).bytes();
    }

    private static <T> T oneOf(List<T> choices, Seeded seeded) {
        return choices.get(seeded.below(choices.size()));
    }

    private byte[] bytes() {
        if (seeded.chance(4)) {
            text.append('\uFEFF');
        }
        lineEnd = seeded.chance(3) ? "\r\n" : "\n";
        String header = oneOf(HEADERS, seeded);
        text.append(header).append(seeded.chance(60) ? "\r" : lineEnd);
        List<String> columns = List.of(header.split(",", -1));
        for (int row = seeded.below(12); row > 0; row--) {
            addRow(columns, row);
        }
        if (seeded.chance(3) && text.length() > 1) {
            text.setLength(text.length() - 1 - (seeded.chance(2) ? 0 : seeded.below(Math.min(20, text.length() - 1))));
        }
        if (seeded.chance(10)) {
            text.insert(seeded.below(text.length() + 1), oneOf(BROKEN, seeded));
        }
        return withBrokenByte(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void addRow(List<String> columns, int row) {
        if (seeded.chance(12)) {
            text.append(seeded.oneOf("", ",,", " , ,", "\"\"", ",".repeat(20))).append(lineEnd);
            return;
        }
        int width = seeded.chance(8) ? seeded.below(columns.size()) + 1 : columns.size();
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            cells.add(isAsBefore(columns.get(i), i) ? before.get(i) : cell(columns.get(i), row));
        }
        before = cells;
        text.append(String.join(",", cells));
        text.append(seeded.chance(15) ? seeded.oneOf(",", ",,", ",x", ",\"\"") : "")
                .append(seeded.chance(12) ? seeded.oneOf("\n", "\r\n") : lineEnd);
    }

    /** Rows that follow each other are often of the same enterprise. */
    private boolean isAsBefore(String column, int index) {
        return index < before.size() && !column.equals("企业编号") && !column.equals("enterprise_id") && seeded.chance(3);
    }

    private String cell(String column, int row) {
        if (seeded.chance(12)) {
            return oneOf(ODD, seeded);
        }
        return switch (column) {
            case "企业编号", "enterprise_id" -> "33048" + (seeded.chance(40) ? 1 : row);
            case "所属期", "period" -> seeded.oneOf("2010-06", "2010-07", "2010年6月", "2010Q1");
            default -> seeded.chance(8) ? oneOf(PLAIN, seeded) : plain(column);
        };
    }

    private String plain(String column) {
        return switch (column) {
            case "类别", "category" -> seeded.oneOf("", "淘汰", "限制");
            case "plan_status", "valid_from", "介质", "medium", "region" -> "";
            default -> seeded.decimal(10_000, seeded.below(4));
        };
    }

    private byte[] withBrokenByte(byte[] whole) {
        if (whole.length == 0 || !seeded.chance(20)) {
            return whole;
        }
        ByteArrayOutputStream broken = new ByteArrayOutputStream();
        int at = seeded.below(whole.length);
        broken.write(whole, 0, at);
        broken.write(seeded.oneOf(0xFF, 0xC0, 0xE4, 0x80, 0xED));
        broken.write(whole, at, whole.length - at);
        return broken.toByteArray();
    }
}
