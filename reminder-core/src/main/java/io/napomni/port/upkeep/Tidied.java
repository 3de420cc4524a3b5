package io.napomni.port.upkeep;

/** How much was tidied away of each kind. */
public record Tidied(int register, int journal, int runs, int holds, int approvals, int buckets, int answers) {}
