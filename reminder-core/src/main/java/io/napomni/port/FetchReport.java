package io.napomni.port;

import io.napomni.rule.LeftOut;
import java.time.Instant;

/**
 * A complete reading of a source: every record in the windows was handed over as a fact, or is told of as left out.
 *
 * @param asOf when the source was asked; facts may be this old
 * @param facts how many facts were handed over, each once
 * @param outside how many more the source knows of outside the windows; negative when it cannot tell
 * @param proof how the source knows that nothing is missing, in words
 * @param leftOut what no fact could be made of; {@link LeftOut#NOTHING} if each record became one
 */
public record FetchReport(Instant asOf, long facts, long outside, String proof, LeftOut leftOut) {

    /** Nothing was read, because no window was asked for. */
    public static FetchReport ofNoWindow(Instant asOf) {
        return new FetchReport(asOf, 0, -1, "no window was asked for", LeftOut.NOTHING);
    }

    /** The same reading by one who handed over another number of facts, and has perhaps more to say of it. */
    public FetchReport handingOver(long number, String more) {
        return new FetchReport(asOf, number, outside, proof + more, leftOut);
    }
}
