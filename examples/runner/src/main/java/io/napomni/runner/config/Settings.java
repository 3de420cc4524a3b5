package io.napomni.runner.config;

import io.napomni.policy.ContactPolicy;
import io.napomni.port.upkeep.Pseudonyms;
import io.napomni.run.Guards;
import io.napomni.runner.UsageException;
import io.napomni.runner.config.keeping.KeepingSettings;
import io.napomni.runner.config.links.LinkSettings;
import io.napomni.runner.config.reconciliation.ReconciliationSettings;
import io.napomni.runner.show.Language;
import io.napomni.smtp.SmtpConfig;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A configuration that makes sense by itself; whether portal and server agree, only they can tell.
 *
 * @param portal of Bitrix24, if one is needed
 * @param base of 1C, if one is needed
 * @param pseudonyms of what is erased from the ledger, if a key for them is given
 * @param contract the use-case of contracts, if it is wanted
 * @param dunning the use-case of unpaid documents, if it is wanted
 * @param reconciliation the use-case that keeps deals up to date with 1C, if it is wanted
 * @param keeping what comes after sending
 * @param links by which customers answer letters; empty if letters have none
 * @param templates folder of the company's own letters; empty for the default ones
 */
public record Settings(
        String tenant,
        Language language,
        ZoneId zone,
        Optional<PortalSettings> portal,
        Optional<OneCSettings> base,
        SmtpConfig smtp,
        Path ledger,
        Optional<Pseudonyms> pseudonyms,
        Optional<ContractSettings> contract,
        Optional<DunningSettings> dunning,
        Optional<ReconciliationSettings> reconciliation,
        ContactPolicy policy,
        Guards guards,
        KeepingSettings keeping,
        Optional<LinkSettings> links,
        Optional<Path> templates) {

    Settings(
            String tenant,
            Language language,
            ZoneId zone,
            SectionsReader.Sections sections,
            SmtpConfig smtp,
            Path ledger,
            Optional<Pseudonyms> pseudonyms,
            ContactPolicy policy,
            Guards guards,
            Optional<LinkSettings> links,
            Optional<Path> templates) {
        this(
                tenant,
                language,
                zone,
                sections.portal(),
                sections.base(),
                smtp,
                ledger,
                pseudonyms,
                sections.contract(),
                sections.dunning(),
                sections.reconciliation(),
                policy,
                guards,
                sections.keeping(),
                links,
                templates);
    }

    /** What people call the use-case of contracts. */
    public static final String CONTRACT = "contract";

    /** What people call the use-case of unpaid documents. */
    public static final String DUNNING = "dunning";

    /** What people call the use-case that keeps deals up to date. */
    public static final String RECONCILIATION = "reconciliation";

    /** All that there are, configured or not. */
    public static final List<String> USE_CASES = List.of(CONTRACT, DUNNING, RECONCILIATION);

    /** There is no such use-case; says which there are. */
    public static UsageException noUseCase(String word) {
        return UsageException.of(
                "usage.not-a-use-case", word, Nearest.to(word, USE_CASES), String.join(" | ", USE_CASES));
    }

    /** The use-cases that are configured, by the names people give them. */
    public List<String> useCases() {
        return Stream.of(
                        contract.map(one -> CONTRACT),
                        dunning.map(one -> DUNNING),
                        reconciliation.map(one -> RECONCILIATION))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * The same as if only this use-case were configured.
     *
     * @throws UsageException if it is not, or if there is none of this name
     */
    public Settings only(String useCase) {
        if (!USE_CASES.contains(useCase)) {
            throw noUseCase(useCase);
        }
        if (!useCases().contains(useCase)) {
            throw UsageException.of("usage.not-configured", useCase);
        }
        return new Settings(
                tenant,
                language,
                zone,
                portal,
                base,
                smtp,
                ledger,
                pseudonyms,
                contract.filter(one -> useCase.equals(CONTRACT)),
                dunning.filter(one -> useCase.equals(DUNNING)),
                reconciliation.filter(one -> useCase.equals(RECONCILIATION)),
                policy,
                guards,
                keeping,
                links,
                templates);
    }

    /**
     * Reads a file. Relative paths in it are counted from its folder.
     *
     * @param environment where secrets come from
     * @throws UsageException with everything that is wrong
     */
    public static Settings read(Path file, Map<String, String> environment) {
        Path folder = file.toAbsolutePath().getParent();
        return new SettingsReader(ConfigReader.read(file), folder == null ? file : folder, environment).read();
    }

    /** Which language the file asks for; empty if it does not, or cannot be read. */
    public static Optional<Language> language(Path file) {
        try {
            return Optional.ofNullable(ConfigReader.read(file).language()).flatMap(Language::of);
        } catch (UsageException saidElsewhere) {
            return Optional.empty();
        }
    }
}
