package io.napomni.testkit.fake.bitrix24.query;

import java.util.List;
import java.util.OptionalInt;

/**
 * A page of rows; {@code total} is 0 where nothing was counted, {@code next} is the start of the next page if there is
 * one.
 */
public record Page<R>(List<R> rows, long total, OptionalInt next) {}
