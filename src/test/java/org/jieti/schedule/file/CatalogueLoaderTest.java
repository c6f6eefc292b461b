package org.jieti.schedule.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.jieti.catalogue.CatalogueLibrary;
import org.jieti.problem.Problem;
import org.jieti.problem.Problems;
import org.jieti.support.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CatalogueLoaderTest {

    private static final String CATALOGUE = """
            catalogue: test/backward
            title: Test
            title_zh: 测试
            region: CN
            editions:
              - from: 2011-01-01
                cite: {document: 测试〔2011〕1号, issuer: 测试委员会, standing: quoted}
                items:
                  - {says: small, when: [{kind: cement-mill}, size_m < 3 m], category: eliminated}
              - from: 2009-01-01
                until: 2011-01-01
                cite: {document: 测试〔2009〕1号, issuer: 测试委员会, standing: reported}
                items: []
            """;

    private final Problems problems = new Problems();

    private void load(String text) {
        new CatalogueLoader(Law.DICTIONARY).load(java.util.List.of(Law.source(text)), problems);
    }

    @Test
    void whatIsShippedHasNoFault() throws IOException {
        CatalogueLibrary library = new CatalogueLoader(Law.DICTIONARY)
                .load(ScheduleSource.shippedCatalogues(), problems)
                .orElseThrow();

        assertThat(problems.all()).isEmpty();
        assertThat(library.catalogues()).hasSize(3);
        assertThat(library.equivalents()).hasSize(2);
        assertThat(library.programmes()).hasSize(1);
        assertThat(library.standards())
                .isNotEmpty()
                .allSatisfy(standard -> assertThat(standard.limits())
                        .as(standard.name())
                        .isNotEmpty()
                        .noneMatch(limit -> limit.levels().isEmpty()));
    }

    @Test
    void theExampleHasNoFault() {
        load(CATALOGUE);

        assertThat(problems.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "category: eliminated   | category: gone            | schedule-unknown-name | 9",
                "size_m < 3 m           | size_m < 3 m3             | schedule-unit         | 9",
                "kind: cement-mill      | kind: windmill            | schedule-unknown-name | 9",
                "until: 2011-01-01      | until: 2011-06-01         | schedule-value        | 10",
                "standing: quoted       | standing: rumoured        | schedule-value        | 7",
                "region: CN             | region: Atlantis          | schedule-unknown-name | 4",
                "{says: small,          | '{says: small, size: 3,'  | schedule-unknown-key  | 9",
                "from: 2011-01-01       | from: yesterday           | schedule-value        | 6",
            })
    void aFaultIsToldWithItsPlace(String right, String wrong, String code, int line) {
        load(CATALOGUE.replaceFirst(java.util.regex.Pattern.quote(right), wrong));

        assertThat(problems.all()).isNotEmpty();
        Problem first = problems.all().get(0);
        assertThat(first.code().id()).isEqualTo(code);
        assertThat(first.location().line()).isEqualTo(line);
    }

    @Test
    void textThatIsNoYamlIsTold() {
        load("catalogue: [");

        assertThat(problems.all()).extracting(problem -> problem.code().id()).containsExactly("schedule-syntax");
    }
}
