package io.napomni.web.answer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Whom a customer may turn to, shown on every page.
 *
 * @param company the name that customers know
 * @param phone as people write it
 * @param email an address that somebody reads
 */
public record Contacts(String company, Optional<String> phone, Optional<String> email) {

    /** Only a name. */
    public static Contacts of(String company) {
        return new Contacts(company, Optional.empty(), Optional.empty());
    }

    Map<String, Object> model() {
        Map<String, Object> model = new HashMap<>();
        model.put("name", company);
        phone.ifPresent(number -> model.put("phone", number));
        email.ifPresent(address -> model.put("email", address));
        return model;
    }
}
