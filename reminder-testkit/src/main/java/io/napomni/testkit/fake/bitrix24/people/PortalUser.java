package io.napomni.testkit.fake.bitrix24.people;

import java.util.List;

/** An employee at the portal; {@code departments} are ids, most have one. */
public record PortalUser(
        long id, String name, String lastName, String email, String workPhone, List<Long> departments, boolean active) {
    public PortalUser {
        departments = List.copyOf(departments);
    }

    public static PortalUser of(long id, String name, String lastName, String email, long department) {
        return new PortalUser(id, name, lastName, email, "", List.of(department), true);
    }

    public PortalUser withWorkPhone(String phone) {
        return new PortalUser(id, name, lastName, email, phone, departments, active);
    }

    /** The same person after leaving the company: {@code ACTIVE} is false. */
    public PortalUser dismissed() {
        return new PortalUser(id, name, lastName, email, workPhone, departments, false);
    }
}
