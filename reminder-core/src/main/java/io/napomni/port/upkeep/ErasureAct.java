package io.napomni.port.upkeep;

import java.time.Instant;

/**
 * What was erased, when and by whom, to be filed as the proof that the law asks for. It names nobody.
 *
 * @param pseudonym under which the rest is kept
 * @param at by the store's clock
 * @param subjects how many subjects it concerned
 * @param effects rows of the register whose texts and identities were replaced
 * @param attempts the same of the letters and other things that were begun
 * @param lines the same of the journal
 * @param holds that were removed
 * @param approvals that were emptied; what is due once more is shown to a person again
 * @param answers letters that were forgotten, with what was answered to them
 */
public record ErasureAct(
        String pseudonym,
        Instant at,
        String by,
        String why,
        int subjects,
        int effects,
        int attempts,
        int lines,
        int holds,
        int approvals,
        int answers) {

    /** How much it was, as the journal keeps it for whoever has lost the act. */
    public String counts() {
        return subjects + " subjects, " + effects + " rows, " + attempts + " attempts, " + lines + " lines, " + holds
                + " holds, " + approvals + " approvals, " + answers + " answered letters";
    }

    /** Whether nothing was known of them. */
    public boolean isEmpty() {
        return effects + attempts + lines + holds + approvals + answers == 0;
    }
}
