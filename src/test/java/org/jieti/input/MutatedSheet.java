package org.jieti.input;

import java.util.List;
import java.util.SplittableRandom;

/** Believable sheets with a few things put in, taken out or doubled. The same seed gives the same sheet. */
public final class MutatedSheet {

    private static final List<String> WHOLE = List.of("""
            企业编号,企业名称,所属期,用电量(万千瓦时),单位产品能耗,能耗限额,用水量,用水定额
            330481001,海宁水泥厂,2010-06,"1,250.5",118,100,900,800
            330481002,嘉兴铁合金厂,2010-06,98,—,,"1,100",1000
            330481003,"桐乡电石厂,二分厂",2010Q2,87.25,3400,3300,,
            """, """
            enterprise_id,enterprise,region,industry,category,valid_from,valid_until
            330481001,海宁水泥厂,嘉兴市,水泥,淘汰,2008-01-01,2010-06-15
            330481001,海宁水泥厂,嘉兴市,水泥,允许,2010-06-16,
            330481002,嘉兴铁合金厂,浙江省,铁合金,限制,,
            """, """
            企业编号,所属期,排放口,介质,污染物,浓度,排放量,排放标准
            330481001,2019-06,W1,水,化学需氧量,45,500,50
            330481001,2019-06,W1,水,pH值,7.2,,6-9
            330481002,2019-06,A1,气,二氧化硫,35,120.5,100
            """);

    private static final List<String> NASTY = List.of(
            "",
            "-",
            "—",
            "\"",
            "\"\"",
            ",",
            ",,",
            "\n",
            "\r",
            "\r\n",
            "\t",
            " ",
            "\u3000",
            "\uFEFF",
            "'",
            ";",
            "=1+1",
            "-5",
            "1.5E+17",
            "2010-02-30",
            "2010-13",
            "NaN",
            "9".repeat(60),
            "0.1.2",
            "６-９",
            "淘汰",
            "Atlantis",
            "😀",
            "\u0000",
            "\u202E",
            "1,2,3",
            "电",
            "(",
            "）",
            "%",
            "kWh",
            "企业编号",
            "所属期",
            "污染物");

    private MutatedSheet() {}

    /** The text of a sheet. */
    public static String of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder(WHOLE.get(random.nextInt(WHOLE.size())));
        for (int i = random.nextInt(1, 6); i > 0 && text.length() > 0; i--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + random.nextInt(1, 12));
            switch (random.nextInt(5)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(random.nextInt(text.length()), text.substring(at, end));
                case 2 -> text.replace(at, end, NASTY.get(random.nextInt(NASTY.size())));
                default -> text.insert(at, NASTY.get(random.nextInt(NASTY.size())));
            }
        }
        return text.toString();
    }
}
