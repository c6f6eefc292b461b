package org.jieti.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes a year of enterprises of Zhejiang, one wide row for each month, the same sheet for the same number of rows.
 *
 * <p>Numbers are whole hundredths, never floating point. Amounts come to tenths of a fen, so that a calculation in binary
 * floating point rounds some of them to another fen.
 */
public final class SheetGenerator {

    private static final long SEED = 978;
    private static final int MONTHS = 12;
    private static final String HEADER =
            "enterprise_id,enterprise,region,industry,category,voltage,period,electricity_kwh,"
                    + "output_t,energy_intensity,energy_limit,water_source,water_use,water_taken_m3,water_plan_m3\n";

    private static final List<String> REGIONS = List.of("富阳区", "长兴县", "兰溪市", "海宁市", "诸暨市", "柯桥区", "衢江区", "德清县");
    private static final List<String> PLACES =
            List.of("青坞", "虎溪", "南坞", "会稽", "莫溪", "灰坪", "梅坞", "曹娥", "灵桥", "硖东", "鳌北");
    private static final List<String> INDUSTRIES = List.of("水泥熟料", "水泥粉磨", "铁合金", "电石", "烧碱", "陶瓷", "印染", "造纸", "制革");
    private static final List<String> CATEGORIES = List.of("鼓励类", "允许类", "允许类", "允许类", "限制类", "限制类", "淘汰类");
    private static final List<String> SOURCES = List.of("地表水", "地表水", "地下水", "公共供水");

    private final SplittableRandom random = new SplittableRandom(SEED);

    /** What stays the same over the months of an enterprise. */
    private record Enterprise(String facts, int limitTenths, String water, int plan) {}

    /** The hundredths of a usage of one month. */
    private record Usage(int intensityTenths, int takenHundredths) {}

    public static void write(Path sheet, long rows) throws IOException {
        try (Writer out = Files.newBufferedWriter(sheet)) {
            new SheetGenerator().write(out, rows);
        }
    }

    private void write(Writer out, long rows) throws IOException {
        out.write(HEADER);
        Enterprise enterprise = enterprise(0);
        for (long row = 0; row < rows; row++) {
            int month = (int) (row % MONTHS);
            if (month == 0) {
                enterprise = enterprise(row / MONTHS);
            }
            out.write(row(enterprise, month + 1));
        }
    }

    private Enterprise enterprise(long number) {
        String region = any(REGIONS);
        String industry = any(INDUSTRIES);
        String name = region + any(PLACES) + industry + "有限责任公司";
        String quoted = isOneIn(100) ? '"' + name + ",二分厂\"" : name;
        String voltage = isOneIn(3) ? "35kV" : "10kV";
        String facts = String.join(
                ",", Long.toString(5_600_000_000L + number), quoted, region, industry, any(CATEGORIES), voltage);
        return new Enterprise(facts, between(500, 2_000), any(SOURCES) + ",一般", between(1_000, 90_000));
    }

    private String row(Enterprise enterprise, int month) {
        Usage usage = isOneIn(50) ? onABound(enterprise) : anywhere(enterprise);
        StringBuilder row = new StringBuilder(200).append(enterprise.facts());
        row.append(month < 10 ? ",2015-0" : ",2015-").append(month).append(',');
        decimal(row, between(1_000_000, 300_000_000), 2).append(',');
        decimal(row, between(10_000, 9_000_000), 2).append(',');
        decimal(row, usage.intensityTenths(), 1).append(',');
        decimal(row, enterprise.limitTenths(), 1)
                .append(',')
                .append(enterprise.water())
                .append(',');
        decimal(row, usage.takenHundredths(), 2).append(',');
        return row.append(enterprise.plan()).append('\n').toString();
    }

    /** From three fifths of the limit to thrice it, and from half of the plan to twice it. */
    private Usage anywhere(Enterprise enterprise) {
        int limit = enterprise.limitTenths();
        int plan = enterprise.plan();
        return new Usage(between(limit * 3 / 5, limit * 3), between(plan * 50, plan * 200));
    }

    /** At the limit or twice it; at the plan, or at one of the bounds of the tiers over it. */
    private Usage onABound(Enterprise enterprise) {
        int multiple = between(1, 3);
        int percent = 100 + 20 * between(0, 3);
        return new Usage(enterprise.limitTenths() * multiple, enterprise.plan() * percent);
    }

    private static StringBuilder decimal(StringBuilder row, int digits, int places) {
        int one = places == 1 ? 10 : 100;
        row.append(digits / one).append('.');
        if (places == 2 && digits % one < 10) {
            row.append('0');
        }
        return row.append(digits % one);
    }

    private int between(int least, int above) {
        return random.nextInt(least, above);
    }

    private boolean isOneIn(int many) {
        return random.nextInt(many) == 0;
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
