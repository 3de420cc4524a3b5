package io.napomni.testkit.fake.bitrix24;

import io.napomni.testkit.fake.bitrix24.recording.Asked;

/** Told of each request before it is executed; may change the data, so that a deal differs between two reads. */
@FunctionalInterface
public interface BeforeAnswer {
    void asked(Asked request);
}
