package io.napomni.runner.serve;

import io.napomni.runner.UsageException;

/**
 * Where the pages are to be.
 *
 * @param host an address or name of this machine
 * @param port 0 for any free one
 * @param toNetwork whether other machines may reach it
 */
public record Where(String host, int port, boolean toNetwork) {

    private static final int LAST_PORT = 65_535;

    /** @throws UsageException if there is no such port */
    public Where {
        if (port < 0 || port > LAST_PORT) {
            throw UsageException.of("fake.out-of-range", "--port", port, LAST_PORT);
        }
    }
}
