package io.napomni.onec.row;

import java.util.UUID;

/**
 * To an object, out of a field of several types.
 *
 * @param set of the object, such as {@code Document_ЗаказКлиента}
 */
public record Reference(String set, UUID key) {}
