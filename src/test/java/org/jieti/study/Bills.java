package org.jieti.study;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieti.assessment.LineStatus;
import org.jieti.domain.Money;
import org.jieti.domain.Period;
import org.jieti.domain.Rational;
import org.jieti.domain.Resource;
import org.jieti.support.Law;

/** Bills of one enterprise and month, in short. */
final class Bills {

    static final String ENTERPRISE = "E1";
    private static final Period MONTH = Period.ofMonth(2015, 3);

    private Bills() {}

    static Bill of(BillLine... lines) {
        Money total = Arrays.stream(lines).map(BillLine::billed).reduce(Money.ZERO, Money::plus);
        return new Bill(
                ENTERPRISE,
                MONTH,
                List.of("", "", "", ""),
                Map.of(Resource.ELECTRICITY, total),
                Optional.of(total),
                0,
                List.of(lines));
    }

    /** A charge of a quantity in kWh by a rate. */
    static BillLine line(String levy, String tier, String quantity, String rate, String amount) {
        return new BillLine(
                MONTH,
                Law.DICTIONARY.vocabulary("levy").find(levy).orElseThrow(),
                "cn/" + levy,
                tier,
                Optional.of(Rational.parse(quantity)),
                "kWh",
                rate,
                "CNY/kWh",
                "1",
                Optional.of(Money.parse(amount)),
                LineStatus.CHARGED,
                "",
                "document",
                "");
    }

    /** A charge that could not be determined. */
    static BillLine open(String levy) {
        return new BillLine(
                MONTH,
                Law.DICTIONARY.vocabulary("levy").find(levy).orElseThrow(),
                "cn/" + levy,
                "",
                Optional.empty(),
                "",
                "",
                "",
                "",
                Optional.empty(),
                LineStatus.UNDETERMINED,
                "category is missing",
                "document",
                "");
    }

    /** The same charge by another document. */
    static BillLine under(String document, BillLine line) {
        return new BillLine(
                line.days(),
                line.levy(),
                line.schedule(),
                line.tier(),
                line.quantity(),
                line.unit(),
                line.rate(),
                line.rateUnit(),
                line.multiplier(),
                line.amount(),
                line.status(),
                line.reason(),
                document,
                line.article());
    }
}
