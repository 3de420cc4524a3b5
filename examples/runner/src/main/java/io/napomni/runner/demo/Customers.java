package io.napomni.runner.demo;

import io.napomni.testkit.fake.bitrix24.FakePortal;
import io.napomni.testkit.sample.SamplePortal;
import java.time.LocalDate;
import java.util.List;

/** What customers do after letters: of ten, six prolong and five have goods shipped, each some days later. */
final class Customers {

    private final FakePortal portal;

    Customers(FakePortal portal) {
        this.portal = portal;
    }

    /** How many did what on a day. */
    record Deeds(int prolonged, int shipped) {}

    Deeds react(List<Postbox.Sent> letters, LocalDate day) {
        int prolonged = 0;
        int shipped = 0;
        for (Postbox.Sent one : letters) {
            var part = one.reminder().parts().get(0);
            long deal = Long.parseLong(part.subject().id());
            boolean today = one.day().plusDays(4 + deal % 9).equals(day);
            if (today && one.reminder().scenario().equals("contract-renewal") && deal % 10 < 6) {
                portal.deals()
                        .update(deal, SamplePortal.END, part.occasion().anchor().plusYears(1));
                prolonged++;
            } else if (today && one.reminder().scenario().equals("contract-stock") && deal % 10 < 5) {
                portal.deals().update(deal, SamplePortal.LAST_SHIPMENT, day);
                shipped++;
            }
        }
        return new Deeds(prolonged, shipped);
    }
}
