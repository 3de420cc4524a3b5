package io.napomni.testkit.fake.bitrix24.requisite;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** The requisites of all companies and contacts; one card may have several. Safe for use by several threads. */
public final class Requisites {
    private static final int CONTACT = 3;
    private static final int COMPANY = 4;

    private final ConcurrentSkipListMap<Long, Requisite> byId = new ConcurrentSkipListMap<>();
    private final AtomicLong ids = new AtomicLong();

    /** Gives a company details. */
    public Requisite ofCompany(long company, String name, String inn, String kpp) {
        return add(COMPANY, company, name, inn, kpp);
    }

    /** Gives a contact details. */
    public Requisite ofContact(long contact, String name, String inn) {
        return add(CONTACT, contact, name, inn, "");
    }

    private Requisite add(int ownerType, long owner, String name, String inn, String kpp) {
        Requisite requisite = new Requisite(ids.incrementAndGet(), ownerType, owner, name, inn, kpp);
        byId.put(requisite.id(), requisite);
        return requisite;
    }

    /** Takes them away. */
    public void remove(Requisite requisite) {
        byId.remove(requisite.id());
    }

    /** Of one company, in the order in which they were given. */
    public List<Requisite> company(long company) {
        return byId.values().stream()
                .filter(one -> one.ownerType() == COMPANY && one.ownerId() == company)
                .toList();
    }

    /** All by ascending id: a live view that cannot be changed. */
    public NavigableMap<Long, Requisite> byId() {
        return Collections.unmodifiableNavigableMap(byId);
    }
}
