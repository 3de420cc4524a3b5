package io.napomni.testkit.fake.onec.query;

import org.jspecify.annotations.Nullable;

/** Reads a value from a row; null where the database has NULL. */
@FunctionalInterface
interface Reading {
    @Nullable
    Object of(Frame frame);
}
