package io.napomni.port;

import java.time.Instant;

/**
 * A complete reading of a source.
 *
 * @param asOf when the source was asked; facts may be this old
 * @param facts how many facts were handed over, each once
 * @param outside how many more the source knows of outside the windows; negative when it cannot tell
 * @param proof how the source knows that nothing is missing, in words
 */
public record FetchReport(Instant asOf, long facts, long outside, String proof) {}
