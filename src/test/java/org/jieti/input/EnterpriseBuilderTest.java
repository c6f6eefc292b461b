package org.jieti.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieti.input.ReadSheet.DICTIONARY;
import static org.jieti.input.ReadSheet.field;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieti.domain.Enterprise;
import org.jieti.domain.Facts;
import org.jieti.domain.Period;
import org.jieti.domain.Rational;
import org.jieti.problem.ProblemCode;
import org.jieti.problem.Reject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EnterpriseBuilderTest {

    private final EnterpriseBuilder builder = new EnterpriseBuilder(DICTIONARY, Facts.NONE);

    private List<Enterprise> enterprises(ReadSheet... sheets) {
        return builder.enterprises(Stream.of(sheets).map(ReadSheet::rows).toList(), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "'规格,规格单位',       '3,米',          size_m,         3",
        "'规格,规格单位',       '2400,mm',       size_m,         2.4",
        "'规格(m)',             '3.2',           size_m,         3.2",
        "'有效容积',            '380',           size_m3,        380",
        "'size,unit',           '12500,kVA',     size_kva,       12500",
        "'size,unit',           '6,万安培',      size_ka,        60",
        "'规格,规格单位',       '30,吨',         size_t,         30",
        "'年产能,产能单位',     '15,万标张',     capacity_hides, 150000",
        "'年产能,产能单位',     '3000,万米/年',  capacity_m,     30000000",
        "'年产能(万吨)',        '1.7',           capacity_t,     17000",
        "'年产能,单位',         '3.4,万吨/年',   capacity_t,     34000",
    })
    void aSizeIsKnownByItsUnit(String headers, String cells, String measure, String number) {
        Enterprise one = enterprises(ReadSheet.of("企业编号,设备编号,设备类型," + headers, "E1,A,水泥磨," + cells))
                .get(0);

        assertThat(one.equipment().get(0).number(field(measure))).contains(Rational.parse(number));
    }

    @Test
    void theUnitOfASizeIsNotThatOfTheCapacity() {
        Enterprise one = enterprises(ReadSheet.of("企业编号,设备编号,设备类型,规格,单位,年产能", "E1,A,水泥磨,3,米,200000"))
                .get(0);

        assertThat(one.equipment().get(0).has(field("size_m"))).isTrue();
        assertThat(one.equipment().get(0).has(field("capacity_m"))).isFalse();
    }

    @Test
    void theSameEquipmentTwiceIsRefused() {
        enterprises(ReadSheet.of("企业编号,设备编号,设备类型", "E1,A,高炉", "E2,A,转炉", "E1,A,电炉"));

        assertThat(builder.rejects()).hasSize(1);
        Reject reject = builder.rejects().get(0);
        assertThat(reject.cells()).containsExactly("E1", "A", "电炉");
        assertThat(reject.faults().get(0).problem().code()).isEqualTo(ProblemCode.ROW_TWICE);
    }

    @Test
    void theDaysAreThoseOfItsUseOrAllThereAre() {
        List<Enterprise> all = enterprises(
                ReadSheet.of("企业编号,地区", "E1,浙江", "E2,浙江"), ReadSheet.of("企业编号,月份,用电量", "E1,2010-09,7", "E1,2010-06,8"));

        assertThat(all.get(0).days()).hasToString("2010-06-01..2010-09-30");
        assertThat(all.get(0).usage())
                .extracting(one -> one.period().toString())
                .containsExactly("2010-06", "2010-09");
        assertThat(all.get(1).days()).isEqualTo(Period.ALWAYS);
    }

    @Test
    void thePeriodAskedForGoesBeforeThatOfTheUse() {
        Enterprise one = builder.enterprises(
                        List.of(ReadSheet.of("企业编号,月份,用电量", "E1,2010-09,7", "E1,2011-06,8")
                                .rows()),
                        Period.find("2010"))
                .get(0);

        assertThat(one.days()).hasToString("2010");
        assertThat(one.usage()).hasSize(1);
    }
}
