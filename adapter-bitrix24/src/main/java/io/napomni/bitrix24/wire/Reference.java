package io.napomni.bitrix24.wire;

/**
 * A parameter that the portal fills from an earlier command of the same batch. If that command has no such part, the
 * text of the reference itself is used as the value, and no error is given.
 *
 * @param path for example {@code p0][items][49][id}
 */
public record Reference(String path) {
    /** The id of the last row of a full page of {@code crm.item.list}. */
    public static Reference lastIdOf(String command) {
        return new Reference(command + "][items][49][id");
    }

    @Override
    public String toString() {
        return "$result[" + path + "]";
    }
}
