package io.napomni.jdbc;

import io.napomni.port.LedgerException;
import java.util.regex.Pattern;

/** What a tenant may be called. */
final class TenantName {

    /** Of a pair none matches: patterns see it as one character. */
    private static final Pattern UNPAIRED = Pattern.compile("[\\x{D800}-\\x{DFFF}]");

    private TenantName() {}

    /** @throws LedgerException if a database would keep something else, which may be another tenant's name */
    static String checked(String name) {
        if (name.indexOf('\0') >= 0) {
            throw new LedgerException("the name of a tenant has no NUL character");
        }
        if (UNPAIRED.matcher(name).find()) {
            throw new LedgerException("the name of a tenant has no unpaired surrogate");
        }
        return name;
    }
}
