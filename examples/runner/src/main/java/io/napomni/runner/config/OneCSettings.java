package io.napomni.runner.config;

import io.napomni.onec.BaseSettings;
import io.napomni.onec.wire.BaseAddress;
import io.napomni.onec.wire.Credentials;
import io.napomni.onec.wire.OneCOptions;

/**
 * A 1C base, and how it is asked.
 *
 * @param names which configuration it is, and where it differs from the standard
 */
public record OneCSettings(BaseAddress address, Credentials credentials, OneCOptions options, BaseSettings names) {}
