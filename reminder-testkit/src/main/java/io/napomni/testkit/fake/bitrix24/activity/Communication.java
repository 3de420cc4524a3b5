package io.napomni.testkit.fake.bitrix24.activity;

/** With whom an activity is: a telephone or an e-mail address, and the contact or company it belongs to. */
public record Communication(String value, Owner of) {
    @Override
    public String toString() {
        return "Communication[" + of + "]";
    }
}
