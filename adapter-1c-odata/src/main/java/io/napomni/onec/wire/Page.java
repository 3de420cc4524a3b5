package io.napomni.onec.wire;

import io.napomni.onec.row.Row;
import java.util.List;

/**
 * All rows of one answer.
 *
 * @param bytes how long it was
 */
public record Page(List<Row> rows, long bytes) {}
