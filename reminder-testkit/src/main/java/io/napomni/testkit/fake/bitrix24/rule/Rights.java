package io.napomni.testkit.fake.bitrix24.rule;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The rights of the webhook's user to items of one kind: all, until a test takes some away. */
public final class Rights {
    private final Set<Right> denied = ConcurrentHashMap.newKeySet();

    public void deny(Right right) {
        denied.add(right);
    }

    public void allow(Right right) {
        denied.remove(right);
    }

    public boolean allows(Right right) {
        return !denied.contains(right);
    }
}
