package org.jieti.classification;

import static org.assertj.core.api.Assertions.assertThat;

import org.jieti.classification.CatalogueFinding.Status;
import org.jieti.domain.Reason;
import org.jieti.domain.Term;
import org.junit.jupiter.api.Test;

final class CatalogueFindingTest {

    @Test
    void equipmentWithoutItsSizeIsUndetermined() {
        CatalogueFinding found = Classified.on("2010-03-01", "region: 江苏")
                .with("equipment: BF1", "kind: blast-furnace")
                .only()
                .catalogue();

        assertThat(found.status()).isEqualTo(Status.UNDETERMINED);
        assertThat(found.reasons()).containsExactly(Reason.of("missing-fact", "size_m3"));
    }

    @Test
    void aKindThatIsNotKnownIsUndetermined() {
        CatalogueFinding found = Classified.on("2010-03-01", "region: 江苏")
                .with("kind: 神奇炉", "size_m3: 17 m3")
                .only()
                .catalogue();

        assertThat(found.status()).isEqualTo(Status.UNDETERMINED);
        assertThat(found.reasons()).containsExactly(Reason.of("unknown-term", "kind", "神奇炉"));
    }

    @Test
    void aSizeInAUnitThatDoesNotFitSaysSo() {
        CatalogueFinding found = Classified.on("2010-03-01", "region: 江苏")
                .with("kind: blast-furnace", "size: 19", "unit: 座")
                .only()
                .catalogue();

        assertThat(found.reasons()).containsExactly(Reason.of("unit-unfit", "size", "座", "m3"));
    }

    @Test
    void aPlaceThatIsMissingMattersOnlyForALocalLine() {
        Classified brick = Classified.on("2010-08-01").with("kind: clay-brick-kiln");
        Classified furnace = Classified.on("2010-08-01").with("kind: blast-furnace", "size_m3: 233 m3");

        assertThat(brick.only().catalogue().reasons()).containsExactly(Reason.of("missing-fact", "region"));
        assertThat(furnace.only().catalogue().status()).isEqualTo(Status.LISTED);
    }

    @Test
    void theGravestPieceOfEquipmentCounts() {
        CatalogueFinding found = Classified.on("2011-07-01", "region: 江苏")
                .with("equipment: new", "kind: blast-furnace", "product: pig-iron", "size_m3: 800 m3")
                .with("equipment: old", "kind: blast-furnace", "product: pig-iron", "size_m3: 350 m3")
                .only()
                .catalogue();

        assertThat(found.category().map(Term::code)).contains("eliminated");
        assertThat(found.hit().map(CatalogueFinding.Hit::equipment)).contains("old");
    }

    @Test
    void whatMayBeGraverThanWhatIsFoundLeavesItOpen() {
        CatalogueFinding found = Classified.on("2011-07-01", "region: 江苏")
                .with("kind: blast-furnace", "product: pig-iron", "size_m3: 800 m3")
                .with("kind: converter", "product: converter-steel")
                .only()
                .catalogue();

        assertThat(found.status()).isEqualTo(Status.UNDETERMINED);
        assertThat(found.category()).isEmpty();
        assertThat(found.reasons()).containsExactly(Reason.of("missing-fact", "size_t"));
    }

    @Test
    void whatTheSheetsSayStandsWhereItIsGraver() {
        CatalogueFinding found = Classified.on("2011-07-01", "region: 江苏", "category: eliminated")
                .with("kind: blast-furnace", "product: pig-iron", "size_m3: 900 m3")
                .only()
                .catalogue();

        assertThat(found.category().map(Term::code)).contains("eliminated");
        assertThat(found.hit().map(hit -> hit.item().category().code())).contains("restricted");
        assertThat(found.reasons()).containsExactly(Reason.of("class-as-given", "eliminated"));
    }

    @Test
    void whatIsListedReplacesAMilderClassOfTheSheets() {
        CatalogueFinding found = Classified.on("2011-07-01", "region: 江苏", "category: permitted")
                .with("kind: blast-furnace", "product: pig-iron", "size_m3: 900 m3")
                .only()
                .catalogue();

        assertThat(found.category().map(Term::code)).contains("restricted");
        assertThat(found.reasons()).containsExactly(Reason.of("class-replaced", "permitted"));
    }

    @Test
    void beingInNoKnownLineIsNotBeingPermitted() {
        CatalogueFinding found = Classified.on("2011-07-01", "region: 江苏")
                .with("kind: float-glass-line")
                .only()
                .catalogue();

        assertThat(found.status()).isEqualTo(Status.NOT_LISTED);
        assertThat(found.category()).isEmpty();
    }

    @Test
    void anExceptionThatCannotBeToldIsTakenAsNotSo() {
        CatalogueFinding found = Classified.on("2011-07-01", "region: 江苏")
                .with("kind: blast-furnace", "size_m3: 399 m3")
                .only()
                .catalogue();

        assertThat(found.category().map(Term::code)).contains("eliminated");
        assertThat(Classified.on("2011-07-01", "region: 江苏")
                        .with("kind: converter", "size_t: 29 t")
                        .only()
                        .catalogue()
                        .reasons())
                .containsExactly(Reason.of("not-excepted", "product"));
    }

    @Test
    void equipmentThatIsGoneCountsNoMore() {
        Classified plant = Classified.in("2010-03", "region: 江苏").with("kind: egg-kiln", "eliminated_on: 2010-03-11");

        assertThat(plant.all())
                .extracting(one -> one.days() + " " + one.catalogue().status())
                .containsExactly("2010-03-01..2010-03-10 LISTED", "2010-03-11..2010-03-31 NOT_LISTED");
    }

    @Test
    void theDaysAreCutWhereAnEditionBegins() {
        Classified mill = Classified.in("2010-07", "region: 杭州").with("kind: cement-mill", "size_m: 3 m");

        assertThat(mill.all())
                .extracting(one -> one.days() + " " + one.catalogue().status())
                .containsExactly("2010-07-01..2010-07-21 NOT_LISTED", "2010-07-22..2010-07-31 LISTED");
    }

    @Test
    void sheetsWithoutEquipmentAreNotAsked() {
        CatalogueFinding found = Classified.on("2010-08-01", "region: 浙江", "category: restricted")
                .fromColumns("region", "category")
                .only()
                .catalogue();

        assertThat(found.status()).isEqualTo(Status.NOT_CONSIDERED);
        assertThat(found.category().map(Term::code)).contains("restricted");
    }

    @Test
    void anEnterpriseOfWhichNoEquipmentIsSaidIsUndetermined() {
        CatalogueFinding found =
                Classified.on("2010-08-01", "region: 浙江").only().catalogue();

        assertThat(found.reasons()).containsExactly(Reason.of("missing-fact", "equipment"));
    }
}
