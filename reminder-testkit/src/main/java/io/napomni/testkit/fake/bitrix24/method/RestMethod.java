package io.napomni.testkit.fake.bitrix24.method;

/** One method of the portal. */
@FunctionalInterface
public interface RestMethod {
    /**
     * Executes the call.
     *
     * @throws io.napomni.testkit.fake.bitrix24.wire.RestError where the portal would refuse it
     */
    Result execute(Call call);
}
