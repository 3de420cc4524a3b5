package io.napomni.port.store;

import io.napomni.policy.AddressMark;
import io.napomni.policy.Suppression;
import java.util.Collection;
import java.util.List;

/**
 * Addresses that get no letters, as marks: dead ones, and those whose owners asked for it. An entry outlives the
 * customer's other data, or the address would be written to again.
 */
public interface Suppressions {

    /**
     * Says with which key the marks are made, before anybody is looked for or added. The first key is kept; another is
     * taken as long as the list is empty.
     *
     * @param seal see {@link AddressMarks#seal()}
     * @throws io.napomni.port.LedgerException if the list was made with another key, which knows nobody on it, or could
     *     not be read; then nothing may be sent
     */
    void openWith(String seal);

    /**
     * Puts an address on the list; one that is there for this scope stays as it was. The journal keeps it.
     *
     * @param reason in words, without the address
     * @param source who or what puts it there
     * @return whether it was not there before
     * @throws io.napomni.port.LedgerException if it could not be kept
     */
    boolean add(AddressMark address, Suppression.Scope scope, String reason, String source);

    /**
     * What stands on the list about these addresses.
     *
     * @throws io.napomni.port.LedgerException if it could not be read; then nothing may be sent
     */
    List<Suppression> about(Collection<AddressMark> addresses);

    /**
     * The whole list, oldest first.
     *
     * @throws io.napomni.port.LedgerException if it could not be read
     */
    List<Suppression> list();

    /**
     * Takes an address off the list. The journal keeps it.
     *
     * @return whether it was there for this scope
     * @throws io.napomni.port.LedgerException if it could not be kept
     */
    boolean remove(AddressMark address, Suppression.Scope scope, String by);
}
