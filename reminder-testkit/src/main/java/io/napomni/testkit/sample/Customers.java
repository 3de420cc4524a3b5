package io.napomni.testkit.sample;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes up customers: of a hundred, three have two addresses in one field, three a Cyrillic domain, two two fields,
 * three no address at all, a quarter only the
 * person's; one in eight is a sole proprietor.
 */
final class Customers {
    private static final long FIRST_COMPANY = 1001;
    private static final long FIRST_CONTACT = 5001;

    private final Names names;
    private final Random chance;

    Customers(Names names, Random chance) {
        this.names = names;
        this.chance = chance;
    }

    SampleCustomer customer(int index) {
        SamplePerson contact = names.person();
        String[] company = names.company();
        boolean proprietor = chance.nextInt(8) == 0;
        String name = proprietor ? proprietor(contact) : "ООО «" + company[0] + "»";
        String inn = proprietor ? Inn.ofProprietor(chance) : Inn.ofCompany(chance);
        String domain = company[1] + "-" + index + ".example.com";
        int lot = chance.nextInt(100);
        return new SampleCustomer(
                FIRST_COMPANY + index,
                name,
                inn,
                FIRST_CONTACT + index,
                contact,
                companyEmails(lot, domain, index),
                contactEmails(lot, contact, domain));
    }

    private static String proprietor(SamplePerson person) {
        return String.format(
                Locale.ROOT,
                "ИП %s %c. %c.",
                person.lastName(),
                person.name().charAt(0),
                person.patronymic().charAt(0));
    }

    private static List<String> companyEmails(int lot, String domain, int index) {
        if (lot < 3) {
            return List.of();
        }
        if (lot < 6) {
            return List.of("zakaz@" + domain + ", buh@" + domain);
        }
        if (lot < 9) {
            return List.of("info@покупатель-" + index + ".образец-напомни.рф");
        }
        if (lot < 11) {
            return List.of("office@" + domain, "sklad@" + domain);
        }
        return lot < 36 ? List.of() : List.of("office@" + domain);
    }

    private static List<String> contactEmails(int lot, SamplePerson contact, String domain) {
        return lot < 9 || (lot % 5 == 0 && lot >= 36) ? List.of() : List.of(contact.latin() + "@" + domain);
    }
}
