package io.napomni.scenario.reconciliation;

import io.napomni.model.TaxId;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a contract and a deal are matched by: the number of the contract and a taxpayer's number of the customer, since
 * two customers may have contracts of one number. Case, spaces and a leading {@code №} tell nothing apart; letters of
 * two alphabets that look alike do.
 *
 * @param number as {@link #number(String)} makes it
 */
public record ContractKey(String number, TaxId taxId) {

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\p{Cc}]+");
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");
    private static final Pattern SIGN = Pattern.compile("^№ ?");

    /** The keys of a contract: one for each number of the customer, none without either. */
    public static Set<ContractKey> of(String number, Collection<TaxId> taxIds) {
        return number(number).stream()
                .flatMap(known -> taxIds.stream().map(taxId -> new ContractKey(known, taxId)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A number as it is compared; empty if there is none. */
    public static Optional<String> number(String written) {
        String seen = UNSEEN.matcher(Normalizer.normalize(written, Normalizer.Form.NFC))
                .replaceAll("");
        String text = SPACES.matcher(seen).replaceAll(" ").strip();
        return Optional.of(SIGN.matcher(text).replaceFirst("").toLowerCase(Locale.ROOT))
                .filter(number -> !number.isEmpty());
    }
}
