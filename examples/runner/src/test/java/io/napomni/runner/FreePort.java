package io.napomni.runner;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port of this machine on which nobody listens. It is not one of those that Linux gives to connections by itself, 32768
 * and above: a connection of somebody's could take it before it is used.
 */
final class FreePort {

    private static final int LOWEST = 12_000;
    private static final int LOWEST_OF_CONNECTIONS = 32_768;

    private FreePort() {}

    static String any() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, LOWEST_OF_CONNECTIONS);
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return Integer.toString(free.getLocalPort());
            } catch (IOException taken) {
                // Another one.
            }
        }
    }
}
