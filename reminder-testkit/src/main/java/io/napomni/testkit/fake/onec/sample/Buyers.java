package io.napomni.testkit.fake.onec.sample;

import io.napomni.testkit.sample.SampleCompany;
import io.napomni.testkit.sample.SampleCustomer;
import io.napomni.testkit.sample.SampleEmployee;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes up customers. The first are customers of the CRM's company too: of twenty, eighteen with the same ИНН and e-mail,
 * one with the ИНН only and one with the e-mail only.
 */
final class Buyers {
    static final int SHARED = 12;
    private static final long OTHERS = 4_217;
    private static final int CYCLE = 20;
    private static final int ADDRESS_CHANGED = 1;
    private static final int WITHOUT_INN = 2;

    private final Words words = new Words();
    private final SampleCompany crm;
    private final int shared;

    /** @param shared how many are customers of the CRM's company too */
    Buyers(SampleCompany crm, int shared) {
        this.crm = crm;
        this.shared = shared;
    }

    List<Buyer> make(int count) {
        List<SampleCustomer> known = crm.customers().stream().limit(shared).toList();
        List<Buyer> buyers = new ArrayList<>();
        known.forEach(customer -> buyers.add(shared(buyers.size(), customer)));
        SampleCompany others = SampleCompany.of(OTHERS, crm.today(), count * 2);
        others.customers().stream()
                .limit(Math.max(0, count - known.size()))
                .forEach(customer -> buyers.add(own(buyers.size(), customer)));
        return buyers;
    }

    private Buyer shared(int index, SampleCustomer customer) {
        List<String> emails = customer.companyEmails().isEmpty() ? customer.contactEmails() : customer.companyEmails();
        return new Buyer(
                index,
                customer.name(),
                index % CYCLE == WITHOUT_INN ? "" : customer.inn(),
                customer.contact(),
                index % CYCLE == ADDRESS_CHANGED ? List.of("novyi-adres@kontora-" + index + ".example.com") : emails,
                customer.contactEmails(),
                manager(index),
                false);
    }

    private Buyer own(int index, SampleCustomer customer) {
        boolean proprietor = customer.inn().length() == 12;
        String[] company = words.company(index);
        String domain = company[1] + ".example";
        return new Buyer(
                index,
                proprietor ? customer.name() : "ООО «" + company[0] + "»",
                customer.inn(),
                customer.contact(),
                emails(index, domain, customer.contact().latin()),
                index % 3 == 0 ? List.of(customer.contact().latin() + "@" + domain) : List.of(),
                manager(index),
                index % 9 == 8);
    }

    private static List<String> emails(int index, String domain, String latin) {
        return switch (index % 20) {
            case 3, 13 -> List.of();
            case 5 -> List.of("zakaz@" + domain + "; buh@" + domain);
            case 7 -> List.of("buh@" + domain, latin + "@" + domain);
            case 11 -> List.of("почты нет, звонить");
            case 14 -> List.of("buh.at." + domain);
            case 16 -> List.of("снабжение@покупатель-" + index + ".example");
            default -> List.of((index % 2 == 0 ? "buh@" : "office@") + domain);
        };
    }

    private SampleEmployee manager(int index) {
        List<SampleEmployee> managers = crm.managers();
        return managers.get(1 + index % (managers.size() - 1));
    }
}
