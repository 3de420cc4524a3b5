package io.napomni.testkit.fake.bitrix24.rule;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The rights of the portal's users to items of one kind: all, until a test takes some away. */
public final class Rights {
    private final Set<Right> denied = ConcurrentHashMap.newKeySet();
    private final Set<OfOne> deniedToOne = ConcurrentHashMap.newKeySet();

    /** What one user may not do with one item. */
    private record OfOne(long userId, Right right, long itemId) {}

    /** Takes a right away from everybody. */
    public void deny(Right right) {
        denied.add(right);
    }

    /** Takes a right to one item away from one user; others keep it. */
    public void deny(long userId, Right right, long itemId) {
        deniedToOne.add(new OfOne(userId, right, itemId));
    }

    /** Gives a right back to everybody. */
    public void allow(Right right) {
        denied.remove(right);
    }

    /** Gives a right to one item back to one user. */
    public void allow(long userId, Right right, long itemId) {
        deniedToOne.remove(new OfOne(userId, right, itemId));
    }

    /** Whether somebody has the right. */
    public boolean allows(Right right) {
        return !denied.contains(right);
    }

    /** Whether this user has the right to this item. */
    public boolean allows(long userId, Right right, long itemId) {
        return allows(right) && !deniedToOne.contains(new OfOne(userId, right, itemId));
    }
}
