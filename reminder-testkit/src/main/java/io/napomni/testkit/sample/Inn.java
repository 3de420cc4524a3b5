package io.napomni.testkit.sample;

import java.util.Random;

/** Made-up taxpayer numbers (ИНН) with a valid check sum. */
final class Inn {
    private static final int[] WEIGHTS = {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};

    private Inn() {}

    /** Ten digits, as legal entities have. */
    static String ofCompany(Random chance) {
        return withCheckDigit("77" + digits(chance, 7));
    }

    /** Twelve digits, as sole proprietors have. */
    static String ofProprietor(Random chance) {
        return withCheckDigit(withCheckDigit("77" + digits(chance, 8)));
    }

    private static String withCheckDigit(String digits) {
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            sum += (digits.charAt(at) - '0') * WEIGHTS[WEIGHTS.length - digits.length() + at];
        }
        return digits + sum % 11 % 10;
    }

    private static String digits(Random chance, int count) {
        StringBuilder digits = new StringBuilder();
        for (int at = 0; at < count; at++) {
            digits.append(chance.nextInt(10));
        }
        return digits.toString();
    }
}
