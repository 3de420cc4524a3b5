package io.napomni.runner.demo;

import io.napomni.action.SendMail;
import io.napomni.decision.Reminder;
import io.napomni.model.CustomerRef;
import io.napomni.runner.demo.world.Postbox;
import io.napomni.runner.demo.world.Warehouse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A customer whom both systems know, and for whom both had a letter on the same day.
 *
 * @param customer as letters address it
 * @param company its number in the portal
 * @param card its code in the base
 * @param first the letter that went
 * @param second the one that waited
 */
record Meeting(String customer, String company, String card, Postbox.Sent first, Postbox.Sent second) {

    /** Each second letter once, by the day on which it was due first. */
    static List<Meeting> of(Postbox postbox, Warehouse warehouse) {
        return postbox.waited().stream()
                .flatMap(waited -> of(postbox.sent(), warehouse, waited).stream())
                .collect(Collectors.toMap(Meeting::second, one -> one, (first, later) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private static Optional<Meeting> of(List<Postbox.Sent> sent, Warehouse warehouse, Postbox.Waited waited) {
        Optional<Postbox.Sent> first = sent.stream()
                .filter(one -> one.day().equals(waited.day()))
                .filter(one -> one.reminder().customer().equals(waited.customer()))
                .findFirst();
        Optional<Postbox.Sent> second = sent.stream()
                .filter(one -> one.day().isAfter(waited.day()))
                .filter(one -> one.reminder().keys().contains(waited.key()))
                .findFirst();
        return first.flatMap(one -> second.filter(
                        two -> !two.reminder().useCase().equals(one.reminder().useCase()))
                .flatMap(two -> of(one, two, warehouse)));
    }

    private static Optional<Meeting> of(Postbox.Sent first, Postbox.Sent second, Warehouse warehouse) {
        CustomerRef one = first.reminder().customer();
        return company(one)
                .flatMap(warehouse::card)
                .map(card -> new Meeting(name(first.reminder()), one.id(), card, first, second));
    }

    private static Optional<Long> company(CustomerRef customer) {
        return Optional.of(customer).filter(one -> one.type().equals("company")).map(one -> Long.valueOf(one.id()));
    }

    private static String name(Reminder reminder) {
        return reminder.action() instanceof SendMail mail
                ? String.valueOf(mail.letter().model().get("customerName"))
                : reminder.customer().toString();
    }
}
