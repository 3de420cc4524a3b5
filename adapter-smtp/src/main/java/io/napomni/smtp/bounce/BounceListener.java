package io.napomni.smtp.bounce;

/** Told of letters that did not arrive. The same report may come twice; what is done with it must bear that. */
public interface BounceListener {

    /**
     * There is no such address: write to it no more, and tell whoever looks after the customer. Reports can be forged;
     * check first that the letter with this Message-ID went to this recipient.
     */
    void addressDead(DeliveryReport report);

    /** This letter did not arrive; the address may be well. */
    void notDelivered(DeliveryReport report);
}
