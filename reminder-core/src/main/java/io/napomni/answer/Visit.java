package io.napomni.answer;

/**
 * Who came to a page.
 *
 * @param address of the network, as the host's server knows it; only a keyed hash of it is kept, for a day
 */
public record Visit(String address) {

    /** Leaves out the address. */
    @Override
    public String toString() {
        return "Visit[address hidden]";
    }
}
