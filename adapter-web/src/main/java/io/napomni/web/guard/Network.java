package io.napomni.web.guard;

/** Whom an address stands for. */
final class Network {

    private static final int GROUPS_OF_A_HOUSEHOLD = 4;

    private Network() {}

    /** An IPv4 address as it is, an IPv6 address without its last 64 bits; anything else as it is. */
    static String of(String address) {
        int zone = address.indexOf('%');
        String plain = zone < 0 ? address : address.substring(0, zone);
        if (plain.indexOf(':') < 0 || plain.indexOf('.') >= 0) {
            return plain;
        }
        int gap = plain.indexOf("::");
        String head = gap < 0 ? plain : plain.substring(0, gap);
        StringBuilder network = new StringBuilder();
        String[] groups = head.split(":", -1);
        for (int i = 0; i < GROUPS_OF_A_HOUSEHOLD; i++) {
            network.append(i < groups.length && !groups[i].isEmpty() ? groups[i] : "0")
                    .append(':');
        }
        return network.toString();
    }
}
