package io.napomni.bitrix24.contract;

/**
 * What a check found.
 *
 * @param code in kebab-case, stable: {@code webhook}, {@code permissions}, {@code pipeline}, {@code stages},
 *     {@code field-number} and its like, {@code sample-deal}, {@code sample-customer}, {@code sample-manager}
 * @param sentence what was found, without personal data and secrets
 * @param advice what to do; empty where nothing is to be done
 */
public record Finding(String code, Level level, String sentence, String advice) {

    /** How grave it is. */
    public enum Level {
        /** As it should be. */
        OK,
        /** Works, but perhaps not as meant. */
        WARNING,
        /** Reminders cannot work so. */
        FAILED
    }

    static Finding ok(String code, String sentence) {
        return new Finding(code, Level.OK, sentence, "");
    }

    static Finding warning(String code, String sentence, String advice) {
        return new Finding(code, Level.WARNING, sentence, advice);
    }

    static Finding failed(String code, String sentence, String advice) {
        return new Finding(code, Level.FAILED, sentence, advice);
    }
}
