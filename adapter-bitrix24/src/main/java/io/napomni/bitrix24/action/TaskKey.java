package io.napomni.bitrix24.action;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Under which key the portal makes a task once: the effect's id, or a hash of it where no header could hold that. */
final class TaskKey {
    private static final Predicate<String> LEGAL =
            Pattern.compile("[!-~]{1,255}").asMatchPredicate();

    private TaskKey() {}

    static String of(String effectId) {
        return LEGAL.test(effectId) ? effectId : "napomni-" + hash(effectId);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
