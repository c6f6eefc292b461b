package org.jieti.report;

import java.util.stream.Collectors;
import org.jieti.schedule.Expression;
import org.jieti.schedule.Expression.Alternative;
import org.jieti.schedule.Expression.Extreme;
import org.jieti.schedule.Expression.Fact;
import org.jieti.schedule.Expression.Product;
import org.jieti.schedule.Expression.Quotient;
import org.jieti.schedule.Expression.Sum;

/** Says what a figure of a schedule is made of in Chinese: 用水量 − 用水定额. In English it is told as schedules write it. */
final class ChineseFigures {

    private final Texts texts;

    ChineseFigures(Texts texts) {
        this.texts = texts;
    }

    String of(Expression figure) {
        if (figure instanceof Fact fact) {
            return fact.field().zh();
        }
        if (figure instanceof Sum sum) {
            String left = sum.left() instanceof Alternative ? grouped(sum.left()) : of(sum.left());
            return left + (sum.subtracts() ? " − " : " + ") + grouped(sum.right());
        }
        if (figure instanceof Product product) {
            return grouped(product.left()) + " × " + grouped(product.right());
        }
        if (figure instanceof Quotient quotient) {
            return grouped(quotient.left()) + " ÷ "
                    + (quotient.right() instanceof Expression.Joint
                            ? "(" + of(quotient.right()) + ")"
                            : grouped(quotient.right()));
        }
        if (figure instanceof Alternative alternative) {
            return of(alternative.first()) + " " + texts.text("condition.or") + " " + of(alternative.second());
        }
        if (figure instanceof Extreme extreme) {
            String figures = extreme.figures().stream().map(this::of).collect(Collectors.joining("、"));
            return texts.text(extreme.isHighest() ? "schedule.highest" : "schedule.lowest", figures);
        }
        if (figure instanceof Expression.Absolute absolute) {
            return texts.text("schedule.absolute", of(absolute.figure()));
        }
        if (figure instanceof Expression.PowerFactor factor) {
            return texts.text(
                    "schedule.power-factor",
                    of(factor.active()),
                    of(factor.reactive()),
                    factor.rounding().places());
        }
        return figure.toString();
    }

    private String grouped(Expression part) {
        return part instanceof Sum || part instanceof Alternative ? "(" + of(part) + ")" : of(part);
    }
}
