package org.jieti.report.html;

import java.util.List;
import java.util.function.Function;
import org.jieti.domain.Money;
import org.jieti.domain.Period;
import org.jieti.domain.Rational;
import org.jieti.domain.Rounding;
import org.jieti.report.Breakdown.Share;
import org.jieti.report.GroupedDigits;
import org.jieti.report.Overview;
import org.jieti.report.Sum;

/** The tables of sums. */
record SumTables(Overview overview, Names names) {

    private static final Rational HUNDRED = Rational.of(100);

    /** In the order of the page. */
    List<Page.Sums> all() {
        return List.of(
                sums("levy", overview.byLevy().largestFirst(), names::of),
                sums("month", overview.byMonth().inOrder(), Period::toString),
                sums("industry", overview.byIndustry().largestFirst(), names::of),
                sums("province", overview.byProvince().largestFirst(), names::of));
    }

    private <K> Page.Sums sums(String key, List<Share<K>> shares, Function<K, String> name) {
        Sum all = shares.stream().map(Share::sum).reduce(Sum.NOTHING, Sum::plus);
        return new Page.Sums(
                key,
                shares.stream()
                        .map(share -> row(name.apply(share.of()), share.sum(), all.amount()))
                        .toList(),
                row(names.total(), all, all.amount()));
    }

    private static Page.Row row(String name, Sum sum, Money all) {
        String share = all.isZero()
                ? ""
                : Rounding.HALF_UP_TO_TENTHS.of(
                                sum.amount().yuan().times(HUNDRED).dividedBy(all.yuan())) + " %";
        return new Page.Row(
                name, Names.grouped(sum.count()), GroupedDigits.of(sum.amount().toString()), share, sum.undetermined());
    }
}
