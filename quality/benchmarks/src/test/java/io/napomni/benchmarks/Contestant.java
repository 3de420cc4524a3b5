package io.napomni.benchmarks;

import java.util.function.LongSupplier;

/**
 * One way to do a job.
 *
 * @param pieces how many pieces of work one go does; times are given for one piece
 * @param go does the job and returns something that depends on all of it, so that nothing is optimised away
 */
public record Contestant(String name, long pieces, LongSupplier go) {}
