package io.napomni.smtp;

/** No usable connection could be made; the letter in hand has not been touched. */
final class NoConnection extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient ChannelTrouble trouble;

    NoConnection(ChannelTrouble trouble) {
        super(trouble.text());
        this.trouble = trouble;
    }

    ChannelTrouble trouble() {
        return trouble;
    }
}
