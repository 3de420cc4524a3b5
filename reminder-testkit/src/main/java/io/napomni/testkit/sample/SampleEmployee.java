package io.napomni.testkit.sample;

/** An employee of the company that sends reminders; {@code department} is an id. */
public record SampleEmployee(long id, SamplePerson person, String email, String phone, long department) {}
