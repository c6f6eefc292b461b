package org.jieti.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jieti.assessment.Assessor;
import org.jieti.domain.Facts;
import org.jieti.domain.Term;
import org.jieti.input.CaseBuilder;
import org.jieti.input.SheetFile;
import org.jieti.input.SheetReader;
import org.jieti.problem.Problems;
import org.jieti.report.json.RunWriter;
import org.jieti.support.Law;
import org.junit.jupiter.api.Test;

/** Sums and counts that were taken apart into figures come out as they went in, alone and added up. */
final class RunTotalsTest {

    private static final String SHEET =
            "enterprise_id,region,industry,category,period,electricity_kwh,water_source,water_use,water_taken_m3,water_plan_m3\n";

    private static RunTotals totals(String... rows) throws IOException {
        byte[] sheet = (SHEET + String.join("\n", rows)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        List<Term> levies = List.copyOf(Law.DICTIONARY.vocabulary("levy").terms());
        Assessor assessor = new Assessor(Law.shipped(), Law.DICTIONARY, levies);
        RunTotals totals = new RunTotals();
        new CaseBuilder(Law.DICTIONARY, Facts.NONE)
                .cases(new SheetReader(Law.DICTIONARY)
                        .read(SheetFile.of("usage.csv", sheet), new Problems(), new Problems()))
                .forEach(one -> totals.add(assessor.assess(one)));
        return totals;
    }

    private static RunTotals again(Map<String, BigDecimal> figures) {
        return RunTotals.ofFigures(
                figures, code -> Law.DICTIONARY.vocabulary("levy").find(code).orElseThrow());
    }

    /** All that is told of totals. */
    private static String told(RunTotals totals) throws IOException {
        StringWriter out = new StringWriter();
        RunRecord record = new RunRecord("", Map.of(), List.of(), Map.of(), 3, totals, Instant.EPOCH, Instant.EPOCH);
        new RunWriter().write(record, Map.of(), out);
        return out + " " + totals.byResource() + " " + totals.schedules();
    }

    @Test
    void figuresComeOutAsTheyWentIn() throws IOException {
        RunTotals totals = totals(
                "E1,浙江,水泥熟料,淘汰类,2010-07,1234567.89,地下水,一般,2000,1000", "E2,浙江,水泥熟料,限制类,2010-07,654321.5,地下水,一般,,1000");
        assertThat(totals.undetermined()).isPositive();
        assertThat(told(again(totals.figures()))).isEqualTo(told(totals)).contains("cn/electricity/differential");
    }

    @Test
    void figuresOfPartsAddUpToThoseOfTheWhole() throws IOException {
        String first = "E1,浙江,水泥熟料,淘汰类,2010-07,1234567.89,地下水,一般,2000,1000";
        String second = "E3,浙江,水泥熟料,限制类,2010-08,7654.3,地下水,一般,1100,1000";
        Map<String, BigDecimal> sums = new HashMap<>(totals(first).figures());
        totals(second).figures().forEach((name, figure) -> sums.merge(name, figure, BigDecimal::add));
        assertThat(told(again(sums))).isEqualTo(told(totals(first, second)));
    }
}
