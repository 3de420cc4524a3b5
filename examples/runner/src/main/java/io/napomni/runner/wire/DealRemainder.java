package io.napomni.runner.wire;

import io.napomni.model.Quantity;
import io.napomni.model.SubjectRef;
import io.napomni.model.Supply;
import io.napomni.port.FactSource;
import io.napomni.runner.show.Texts;
import io.napomni.web.answer.LeftToShip;
import java.util.List;
import java.util.Set;

/**
 * What the deal itself says is left to ship under the contract: one line, since a deal keeps one number. Where deals follow
 * the books of 1C, it is 1C's number as of the last run, and no customer's click reaches 1C.
 */
record DealRemainder(FactSource<Supply> deals, Texts texts) implements LeftToShip {

    private static final String WHOLE = "contract";

    @Override
    public List<Line> of(SubjectRef subject) {
        return deals.reread(Set.of(subject)).values().stream()
                .filter(supply -> !supply.contract().closed())
                .flatMap(supply ->
                        supply.remainder().filter(Quantity::isPositive).map(left -> line(supply, left)).stream())
                .toList();
    }

    private Line line(Supply supply, Quantity left) {
        return new Line(
                WHOLE, texts.of("order.left-under-contract", supply.contract().number()), left);
    }
}
