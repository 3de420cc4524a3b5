package io.napomni.bitrix24.source;

import io.napomni.bitrix24.crm.Kind;
import io.napomni.model.CustomerRef;
import io.napomni.model.SubjectRef;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The numbers of items in references of one kind; references to other systems and kinds are passed over. */
public final class Ids {
    private Ids() {}

    /** Of the subjects that are items of the kind. */
    public static Set<Long> of(Kind kind, Set<SubjectRef> subjects) {
        Set<Long> ids = new TreeSet<>();
        subjects.forEach(ref -> of(kind, ref.system(), ref.type(), ref.id()).ifPresent(ids::add));
        return ids;
    }

    /** Of the customers that are items of the kind. */
    public static Set<Long> ofCustomers(Kind kind, Set<CustomerRef> customers) {
        Set<Long> ids = new TreeSet<>();
        customers.forEach(ref -> of(kind, ref.system(), ref.type(), ref.id()).ifPresent(ids::add));
        return ids;
    }

    private static Optional<Long> of(Kind kind, String system, String type, String id) {
        boolean fits = system.equals(Kind.SYSTEM) && type.equals(kind.type()) && id.matches("[1-9][0-9]{0,17}");
        return fits ? Optional.of(Long.parseLong(id)) : Optional.empty();
    }
}
