package io.napomni.bitrix24.wire;

import java.util.Optional;

/** What came of a request. */
public sealed interface Answer {
    /**
     * An answer came, whatever it says.
     *
     * @param body up to the limit
     * @param cut whether there was more
     */
    record Received(int status, Body body, boolean cut, Optional<String> location, Optional<String> retryAfter)
            implements Answer {}

    /**
     * None came, or not the whole of it.
     *
     * @param neverSent whether it is certain that the other side has seen nothing of the request
     * @param why in a few words; may be empty
     */
    record Missed(boolean neverSent, String why) implements Answer {}

    /** The bytes of an answer, never shown. */
    final class Body {
        private final byte[] bytes;

        Body(byte[] bytes) {
            this.bytes = bytes;
        }

        /** All of them; not to be changed. */
        public byte[] bytes() {
            return bytes;
        }

        /** Only how many: answers hold personal data. */
        @Override
        public String toString() {
            return bytes.length + " bytes";
        }
    }
}
