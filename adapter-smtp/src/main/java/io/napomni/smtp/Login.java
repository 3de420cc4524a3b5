package io.napomni.smtp;

/** Who we are to the mail server. */
public sealed interface Login {

    /** Often the sender's address. */
    String user();

    /** By a password (AUTH PLAIN or LOGIN), never without TLS, but on this machine. */
    record Password(String user, Secret password) implements Login {

        /** @throws IllegalArgumentException if the user is blank */
        public Password {
            requireUser(user);
        }

        @Override
        public String toString() {
            return "Login[***]";
        }
    }

    /** By an access token that somebody else renews (AUTH XOAUTH2). */
    record Token(String user, AccessTokens tokens) implements Login {

        /** @throws IllegalArgumentException if the user is blank */
        public Token {
            requireUser(user);
        }

        @Override
        public String toString() {
            return "Login[***]";
        }
    }

    private static void requireUser(String user) {
        if (user.isBlank()) {
            throw new IllegalArgumentException("the user of the mail server must not be blank");
        }
    }
}
