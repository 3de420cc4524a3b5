package io.napomni.runner.config;

import io.napomni.scenario.dunning.DunningTerms;

/** The use-case of unpaid documents: under which terms, and where they are read. */
public record DunningSettings(DunningTerms terms, DunningSource source) {}
