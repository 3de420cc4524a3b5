package io.napomni.answer;

import java.util.Base64;
import java.util.Random;

/** Tokens as an attacker would try them. */
final class Forgery {

    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/= .%\n";

    private Forgery() {}

    static String of(String token, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> noise(token.length(), random);
            case 1 -> noise(random.nextInt(2 * token.length()), random);
            case 2 -> replaced(token, 1 + random.nextInt(4), random);
            case 3 -> flipped(token, random);
            case 4 -> token.substring(0, random.nextInt(token.length()));
            default -> token + noise(1 + random.nextInt(8), random);
        };
    }

    private static String noise(int length, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(SIGNS.charAt(random.nextInt(length % 2 == 0 ? 64 : SIGNS.length())));
        }
        return text.toString();
    }

    private static String replaced(String token, int times, Random random) {
        StringBuilder text = new StringBuilder(token);
        for (int i = 0; i < times; i++) {
            text.setCharAt(random.nextInt(token.length()), SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return text.toString();
    }

    /** One to three bits of the bytes, so that the spelling stays a good one. */
    private static String flipped(String token, Random random) {
        byte[] bytes = Base64.getUrlDecoder().decode(token);
        for (int i = 0; i <= random.nextInt(3); i++) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
