package io.napomni.testkit.sample;

import java.util.List;

/**
 * A company that buys, with one person to talk to.
 *
 * @param inn ten or twelve digits with a valid check sum
 * @param companyEmails what stands in the e-mail fields of the company, one element a field; may hold two addresses in
 * one, or be empty
 * @param contactEmails the same for the person
 */
public record SampleCustomer(
        long companyId,
        String name,
        String inn,
        long contactId,
        SamplePerson contact,
        List<String> companyEmails,
        List<String> contactEmails) {
    public SampleCustomer {
        companyEmails = List.copyOf(companyEmails);
        contactEmails = List.copyOf(contactEmails);
    }

    public boolean hasEmail() {
        return !companyEmails.isEmpty() || !contactEmails.isEmpty();
    }
}
