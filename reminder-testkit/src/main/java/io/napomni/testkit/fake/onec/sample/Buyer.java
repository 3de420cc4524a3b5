package io.napomni.testkit.fake.onec.sample;

import io.napomni.testkit.sample.SampleEmployee;
import io.napomni.testkit.sample.SamplePerson;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A customer.
 *
 * @param emails what stands in the e-mail rows of the card, in their order; one row may hold two addresses or none that
 * is valid
 * @param dormant has bought nothing for more than three months
 */
record Buyer(
        int index,
        String name,
        String inn,
        SamplePerson person,
        List<String> emails,
        List<String> personEmails,
        SampleEmployee manager,
        boolean dormant) {
    boolean company() {
        return !name.startsWith("ИП ");
    }

    String code() {
        return String.format(Locale.ROOT, "00-%08d", index + 1);
    }

    String kpp() {
        return company() && !inn.isEmpty() ? inn.substring(0, 4) + "01001" : "";
    }

    String phone() {
        return "+7 (495) 000-" + (10 + index / 100 % 90) + "-" + (index % 100 < 10 ? "0" : "") + index % 100;
    }

    /** The address a letter goes to: the first that looks like one. */
    Optional<String> address() {
        return emails.stream()
                .flatMap(row -> List.of(row.split("[;,]")).stream())
                .map(String::strip)
                .filter(one -> one.indexOf('@') > 0 && one.indexOf('.', one.indexOf('@')) > 0 && !one.contains(" "))
                .findFirst();
    }
}
