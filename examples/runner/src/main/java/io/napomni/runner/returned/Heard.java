package io.napomni.runner.returned;

/**
 * What was new among the letters that came back.
 *
 * @param read letters that were read, news or not
 * @param dead addresses that do not exist
 * @param told how many of them are in a note of the portal
 * @param undelivered letters that did not arrive though their addresses may be well
 * @param strange reports that fit no letter to that address in the last month; nothing is believed of them
 */
public record Heard(int read, int dead, int told, int undelivered, int strange) {

    /** Whether a person should look at it. */
    public boolean isNews() {
        return dead + undelivered + strange > 0;
    }
}
