package io.napomni.runner.demo.world;

import io.napomni.decision.Part;
import io.napomni.testkit.fake.bitrix24.FakePortal;
import io.napomni.testkit.sample.SamplePortal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What customers do after letters: of ten, six prolong, five have goods shipped and seven pay, each some days later.
 */
public final class Customers {

    private final FakePortal portal;
    private final Optional<Warehouse> warehouse;

    Customers(FakePortal portal, Optional<Warehouse> warehouse) {
        this.portal = portal;
        this.warehouse = warehouse;
    }

    /** How many did what on a day. */
    public record Deeds(int prolonged, int shipped, int paid) {

        /** A day on which nobody did anything. */
        public static final Deeds NONE = new Deeds(0, 0, 0);

        private Deeds plus(Deeds other) {
            return new Deeds(prolonged + other.prolonged, shipped + other.shipped, paid + other.paid);
        }
    }

    Deeds react(List<Postbox.Sent> letters, LocalDate day) {
        return letters.stream()
                .flatMap(one -> one.reminder().parts().stream()
                        .map(part -> reaction(one.reminder().scenario(), part, one.day(), day)))
                .reduce(Deeds.NONE, Deeds::plus);
    }

    private Deeds reaction(String scenario, Part part, LocalDate sent, LocalDate day) {
        return switch (scenario) {
            case "contract-renewal", "contract-stock" -> byContract(scenario, part, sent, day);
            case "dunning" -> byPayment(part, sent, day);
            default -> Deeds.NONE;
        };
    }

    private Deeds byContract(String scenario, Part part, LocalDate sent, LocalDate day) {
        long deal = Long.parseLong(part.subject().id());
        boolean today = sent.plusDays(4 + deal % 9).equals(day);
        if (today && scenario.equals("contract-renewal") && deal % 10 < 6) {
            portal.deals()
                    .update(deal, SamplePortal.END, part.occasion().anchor().plusYears(1));
            return new Deeds(1, 0, 0);
        } else if (today && scenario.equals("contract-stock") && deal % 10 < 5) {
            portal.deals().update(deal, SamplePortal.LAST_SHIPMENT, day);
            return new Deeds(0, 1, 0);
        }
        return Deeds.NONE;
    }

    private Deeds byPayment(Part part, LocalDate sent, LocalDate day) {
        int chance = Math.floorMod(part.subject().id().hashCode(), 10);
        if (chance >= 7 || !sent.plusDays(2 + chance).equals(day)) {
            return Deeds.NONE;
        }
        warehouse.ifPresent(base -> base.pay(part.subject()));
        return new Deeds(0, 0, 1);
    }
}
