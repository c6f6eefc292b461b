package org.jieti.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jieti.catalogue.Catalogue;
import org.jieti.catalogue.Edition;
import org.jieti.catalogue.Item;
import org.jieti.domain.Facts;
import org.jieti.domain.Term;
import org.jieti.domain.Truth;
import org.jieti.support.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Each bound of each line, at it and just beside it. */
final class CatalogueBoundsTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/catalogues/bounds.csv", useHeadersInDisplayName = true)
    void fallsUnderTheClassOfItsSize(String day, String region, String piece, String category, String document) {
        CatalogueFinding found = Classified.on(day, "region: " + region)
                .with(piece.split(", "))
                .only()
                .catalogue();

        assertThat(found.category().map(Term::code).orElse("-")).isEqualTo(category);
        assertThat(found.hit().map(hit -> hit.edition().citation().document()).orElse("-"))
                .contains(document);
    }

    /** Nobody can add a line and forget to prove it: each is met by a row of the table. */
    @Test
    void everyLineIsInTheTable() throws java.io.IOException {
        String[] rows = java.nio.file.Files.readString(
                        java.nio.file.Path.of("src/test/resources/catalogues/bounds.csv"))
                .split("\n", -1);

        assertThat(items())
                .allSatisfy(item -> assertThat(Stream.of(rows).skip(1).filter(row -> !row.isBlank()))
                        .as("%s", item.says())
                        .anyMatch(row -> item.covers(piece(row)) == Truth.YES));
    }

    private static Facts piece(String row) {
        return Given.facts(row.split("\"", -1)[1].split(", "));
    }

    private static Stream<Item> items() {
        return Classified.SHIPPED.catalogues().stream()
                .map(Catalogue::editions)
                .flatMap(editions -> editions.stream().map(Edition::items))
                .flatMap(items -> items.stream());
    }
}
