package io.napomni.testkit.sample;

/** A person: names as in a passport, and the Latin surname for an address. */
public record SamplePerson(String name, String patronymic, String lastName, String latin) {
    public String fullName() {
        return name + " " + patronymic + " " + lastName;
    }
}
