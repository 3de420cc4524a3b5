package io.napomni.jdbc.store;

import io.napomni.action.EffectKey;
import io.napomni.port.LedgerException;
import io.napomni.port.upkeep.Pseudonyms;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Under which names something may be kept: its own, its pseudonym once it was erased, a hash once it was tidied away. */
record Names(Optional<Pseudonyms> pseudonyms) {

    private static final int HASH_BYTES = 16;

    /** @throws LedgerException if the store has pseudonyms that were made with another key: nothing may be done then */
    void check(String seal) {
        if (!seal.isEmpty() && !seal.equals(seal())) {
            throw new LedgerException("this ledger has pseudonyms of erased customers, and "
                    + (pseudonyms.isEmpty()
                            ? "no key for them was given"
                            : "the key given is not the one they were made with")
                    + ", so nobody could tell what must not be sent again. Nothing was done. Open it with the key it was"
                    + " tidied or erased with");
        }
    }

    /** Which key it is; empty if there is none. */
    String seal() {
        return pseudonyms.map(Pseudonyms::seal).orElse("");
    }

    /** The name of a key that is tidied away now. */
    String spent(String key) {
        return pseudonyms.map(names -> names.of("effect " + key)).orElseGet(() -> hash(key));
    }

    /** All names that the key may have got when it was tidied away. */
    List<String> allSpent(EffectKey key) {
        List<String> names = new ArrayList<>();
        names.add(hash(key.toString()));
        pseudonyms.ifPresent(with -> {
            String erased = with.of(key).toString();
            names.add(with.of("effect " + key));
            names.add(with.of("effect " + erased));
        });
        return names;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, HASH_BYTES));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
