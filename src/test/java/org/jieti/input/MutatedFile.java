package org.jieti.input;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.jieti.support.Seeded;
import org.jieti.support.Xlsx;
import org.jieti.support.Xlsx.Raw;

/**
 * Believable files with a few bytes put in, taken out, turned or doubled: text in every encoding, and workbooks, whose parts
 * or whose archive are broken. The same seed gives the same bytes.
 */
final class MutatedFile {

    private static final List<String> SHEETS = List.of(
            """
            企业编号,企业名称,所属期,用电量(万千瓦时),单位产品能耗
            330481001,海宁水泥厂,2010-06,1250.5,118
            330481001,海宁水泥厂,2010-07,1,250.5
            330481002,"嘉兴铁合金厂",201006,98.25,
            """,
            """
            企业编号,企业名称,所属期,用电量(万千瓦时),用水量,用水定额
            330481001,海宁水泥厂,2010-06,"1,250.5",900,800
            330481002,嘉兴铁合金厂,2010-06,98,"1,100",1000
            330481003,"桐乡电石厂,二分厂",2010Q2,87.25,,
            合计,,,1435.75,2000,1800
            """,
            """
            海宁市用电情况;;;
            统计期间：2010年6月;;;

            enterprise_id;period;electricity_kwh;enterprise
            E1;2010-06;1250.5;甲厂
            ;2010-07;98;
            E3;2010-06;—;"丙;厂"
            """,
            "户号\t账期\t水量\t备注\r\nE1\t201006\t5\t无\r\n小计\t\t5\t\r\nE2\t2010/6\t6\t\"多\r\n行\"\r\n",
            "企业编号，所属期，用水量\nE1,2010-06,7\nE2,2010-06,八\n");

    private static final List<Charset> CHARSETS = List.of(UTF_8, UTF_16LE, UTF_16BE, Charset.forName("GB18030"));

    private static final List<String> NASTY = List.of(
            "\"", "\"\"", ",", ";", "\t", "，", "\n", "\r", "\r\n", "\0", "\uFEFF", "合计", "企业编号", "2010-06", "#REF!",
            "'", "=1", "😀");

    private static final List<String> NASTY_XML = List.of(
            "<",
            ">",
            "/>",
            "\"",
            "&amp;",
            "&x;",
            "]]>",
            "<!--",
            "<![CDATA[",
            "<c>",
            "</row>",
            "<row>",
            "<row r=\"0\">",
            "<v>",
            "r=\"XFE1\"",
            "r=\"ZZZ9\"",
            "t=\"s\"",
            "t=\"b\"",
            "t=\"d\"",
            "s=\"7\"",
            "<f t=\"shared\" si=\"3\"/>",
            "1E999999999",
            "-1",
            "99999999999999999999",
            "<!DOCTYPE x>",
            "\0");

    private static final Object[][] ROWS = {
        {"企业编号", "企业名称", "所属期", "用电量(万千瓦时)", "用水量"},
        {"330481001", "海宁水泥厂", new Raw("s=\"1\"", "<v>40330</v>"), 1250.5, 900},
        {330481002, "嘉兴铁合金厂", "2010-06", new Raw("", "<f>D2*2</f><v>2501</v>"), new Raw("t=\"e\"", "<v>#REF!</v>")},
        {"330481003", new Raw("t=\"s\"", "<v>0</v>"), "2010Q2", 87.25, new Raw("", "<f>E2</f>")},
        {"合计", "", "", 1337.75, 900}
    };

    private MutatedFile() {}

    static byte[] of(Seeded seeded) {
        return switch (seeded.below(8)) {
            case 0 -> mutated(workbook(seeded, false), seeded);
            case 1 -> workbook(seeded, true);
            default -> mutated(text(seeded), seeded);
        };
    }

    private static byte[] text(Seeded seeded) {
        String sheet = SHEETS.get(seeded.below(SHEETS.size()));
        Charset charset = CHARSETS.get(seeded.chance(3) ? seeded.below(CHARSETS.size()) : 3 * seeded.below(2));
        boolean isMarked =
                charset.equals(UTF_8) ? seeded.chance(3) : charset.name().startsWith("UTF-16");
        StringBuilder text = new StringBuilder(isMarked && !seeded.chance(20) ? "\uFEFF" : "").append(sheet);
        for (int i = seeded.below(4); i > 0; i--) {
            text.insert(seeded.below(text.length() + 1), NASTY.get(seeded.below(NASTY.size())));
        }
        return text.toString().getBytes(charset);
    }

    private static byte[] workbook(Seeded seeded, boolean isBroken) {
        Xlsx workbook = Xlsx.of("六月", ROWS).withFormat(164, "yyyy-mm").and("空");
        String strings = "<sst><si><t>桐乡电石厂</t></si></sst>";
        workbook.with("xl/sharedStrings.xml", strings);
        if (!isBroken) {
            return workbook.bytes();
        }
        int which = seeded.below(6);
        String part = which < 3
                ? "xl/worksheets/sheet1.xml"
                : List.of("xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml")
                        .get(which - 3);
        return workbook.changed(part, xml -> broken(xml, seeded)).bytes();
    }

    private static String broken(String xml, Seeded seeded) {
        StringBuilder text = new StringBuilder(xml);
        for (int i = 1 + seeded.below(3); i > 0 && text.length() > 1; i--) {
            int at = seeded.below(text.length());
            int end = Math.min(text.length(), at + 1 + seeded.below(30));
            switch (seeded.below(4)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(seeded.below(text.length()), text.substring(at, end));
                case 2 -> text.replace(at, at + 1, String.valueOf((char) (' ' + seeded.below(95))));
                default -> text.insert(at, NASTY_XML.get(seeded.below(NASTY_XML.size())));
            }
        }
        return text.toString();
    }

    private static byte[] mutated(byte[] whole, Seeded seeded) {
        byte[] bytes = whole;
        for (int i = seeded.below(4); i > 0 && bytes.length > 0; i--) {
            int at = seeded.below(bytes.length);
            int end = Math.min(bytes.length, at + 1 + seeded.below(16));
            bytes = switch (seeded.below(6)) {
                case 0 -> joined(bytes, at, new byte[0], end);
                case 1 -> joined(bytes, at, new byte[] {(byte) seeded.below(256)}, at);
                case 2 -> joined(bytes, at, new byte[] {(byte) (bytes[at] ^ (1 << seeded.below(8)))}, at + 1);
                case 3 -> joined(bytes, end, java.util.Arrays.copyOfRange(bytes, at, end), end);
                case 4 -> doubledLine(bytes, at);
                default -> java.util.Arrays.copyOf(bytes, at);
            };
        }
        return bytes;
    }

    private static byte[] doubledLine(byte[] bytes, int at) {
        int from = at;
        while (from > 0 && bytes[from - 1] != '\n') {
            from--;
        }
        int to = at;
        while (to < bytes.length && bytes[to] != '\n') {
            to++;
        }
        to = Math.min(bytes.length, to + 1);
        return joined(bytes, to, java.util.Arrays.copyOfRange(bytes, from, to), to);
    }

    /** The bytes before a place, others, and those from another place on. */
    private static byte[] joined(byte[] bytes, int before, byte[] between, int after) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(bytes, 0, before);
        all.writeBytes(between);
        all.write(bytes, after, bytes.length - after);
        return all.toByteArray();
    }
}
