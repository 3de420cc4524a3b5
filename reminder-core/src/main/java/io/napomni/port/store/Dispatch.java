package io.napomni.port.store;

import io.napomni.port.store.ClaimResult.Won;
import java.time.LocalDate;

/**
 * One letter or one other action, and the effects it closes.
 *
 * @param id hash of its keys and their generations, see {@code Effect.id()}
 * @param won the claim it stands on
 * @param day the run's day; caps count by it
 * @param contentHash hash of what is sent, kept with the attempt
 */
public record Dispatch(String id, Won won, LocalDate day, String contentHash) {}
