package io.napomni.smtp;

/**
 * Who we are to the mail server.
 *
 * @param user often the sender's address
 */
public record Login(String user, Secret password) {

    /** @throws IllegalArgumentException if the user is blank */
    public Login {
        if (user.isBlank()) {
            throw new IllegalArgumentException("the user of the mail server must not be blank");
        }
    }

    @Override
    public String toString() {
        return "Login[***]";
    }
}
