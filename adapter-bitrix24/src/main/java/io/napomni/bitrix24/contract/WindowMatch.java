package io.napomni.bitrix24.contract;

import io.napomni.model.Supply;
import io.napomni.port.FetchWindow;
import io.napomni.rule.AnchorWindow;
import java.time.LocalDate;
import java.util.Optional;

/** Tells whether a contract lies in what was asked for. An anchor that no field is mapped to is left to others. */
record WindowMatch(FetchWindow window, ContractLayout layout) {

    boolean admits(Supply supply) {
        return window.everything() || window.windows().stream().anyMatch(each -> isIn(each, supply));
    }

    private boolean isIn(AnchorWindow each, Supply supply) {
        if (layout.anchor(each.anchor()).isEmpty()) {
            return true;
        }
        Optional<LocalDate> date = date(each.anchor(), supply);
        boolean inside = each.asksForLacking()
                ? date.isEmpty()
                : date.filter(day -> !day.isBefore(each.from()) && !day.isAfter(each.to()))
                        .isPresent();
        return inside
                && each.absent().stream().allMatch(name -> date(name, supply).isEmpty());
    }

    private static Optional<LocalDate> date(String anchor, Supply supply) {
        return switch (anchor) {
            case "starts-on" -> supply.contract().startsOn();
            case "ends-on" -> supply.contract().endsOn();
            case "last-shipment" -> supply.lastShippedOn();
            case "next-shipment" -> supply.nextShipmentOn();
            default -> Optional.empty();
        };
    }
}
