package org.jieti.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jieti.support.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class VocabularyTest {

    private static final Vocabulary REGIONS = Law.DICTIONARY.vocabulary("region");

    /** Chaohu and Laiwu were prefectures once; Xiong'an is none. */
    private static final Set<String> OF_NO_PREFECTURE = Set.of("341400", "371200", "133100");

    @ParameterizedTest
    @CsvSource({
        "330000, 330000",
        "浙江, 330000",
        "Zhejiang, 330000",
        "ZHEJIANG, 330000",
        "杭州, 330100",
        "浙江省杭州市, 330100",
        "浙江杭州, 330100",
        "中国浙江省杭州市, 330100",
        "浙江省杭州市桐庐县, 330122",
        "' 桐庐 ', 330122",
        "CN, 100000",
        "吉林, 220000",
        "吉林市, 220200"
    })
    void findsAPlaceByCodeOrNameInEitherLanguage(String written, String code) {
        assertThat(REGIONS.find(written).map(Term::code)).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"330199, 330100", "339001, 330000", "320599, 320500", "110199, 110000"})
    void aCountyThatIsNotListedIsKnownByItsCityOrProvince(String code, String known) {
        assertThat(REGIONS.find(code).map(Term::code)).contains(known);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "990000", "浙江省苏州市", "杭州市浙江省", "Atlantis", "33010", "3301000", "3301", "朝阳", "西湖区"})
    void refusesPlacesThatAreUnknownOrCouldBeSeveral(String written) {
        assertThat(REGIONS.find(written)).isEmpty();
    }

    /** Names of sheets written before a place was renamed, raised to a city, or merged into another. */
    @ParameterizedTest
    @CsvSource({
        "襄樊市, 420600",
        "思茅地区, 530800",
        "532700, 530800",
        "毕节地区, 520500",
        "522200, 520600",
        "乌兰察布盟, 150900",
        "莱芜市, 371200",
        "济南市莱芜区, 370116",
        "山东省济南市莱芜区, 370116",
        "安徽省巢湖市, 341400",
        "341402, 341400",
        "安徽省合肥市巢湖市, 340181"
    })
    void findsAPlaceByTheNameItBore(String written, String code) {
        assertThat(REGIONS.find(written).map(Term::code)).contains(code);
    }

    @Test
    void knowsEveryPrefectureOfTheNation() {
        Term nation = REGIONS.find("CN").orElseThrow();
        List<Term> provinces = REGIONS.terms().stream()
                .filter(term -> term.parent().filter(nation::equals).isPresent())
                .toList();
        List<Term> prefectures = REGIONS.terms().stream()
                .filter(term -> term.code().endsWith("00"))
                .filter(term -> term.parent().filter(provinces::contains).isPresent())
                .filter(term -> !OF_NO_PREFECTURE.contains(term.code()))
                .toList();

        assertThat(provinces).hasSize(34);
        assertThat(prefectures).hasSize(333);
        assertThat(prefectures)
                .allMatch(term -> term.isWithin(
                        REGIONS.find(term.code().substring(0, 2) + "0000").orElseThrow()));
    }

    @Test
    void aCityLiesWithinItsProvinceAndTheNation() {
        Term hangzhou = REGIONS.find("杭州市").orElseThrow();
        Term zhejiang = REGIONS.find("浙江省").orElseThrow();
        Term jiangsu = REGIONS.find("江苏省").orElseThrow();

        assertThat(hangzhou.isWithin(zhejiang)).isTrue();
        assertThat(hangzhou.isWithin(hangzhou)).isTrue();
        assertThat(zhejiang.isWithin(hangzhou)).isFalse();
        assertThat(hangzhou.isWithin(jiangsu)).isFalse();
        assertThat(hangzhou.depth()).isEqualTo(2);
        assertThat(zhejiang.depth()).isEqualTo(1);
    }

    @Test
    void aNarrowerIndustryLiesWithinTheWider() {
        Vocabulary industries = Law.DICTIONARY.vocabulary("industry");
        Term sintering = industries.find("烧结").orElseThrow();

        assertThat(sintering.isWithin(industries.find("steel").orElseThrow())).isTrue();
        assertThat(sintering.isWithin(industries.find("cement").orElseThrow())).isFalse();
    }
}
