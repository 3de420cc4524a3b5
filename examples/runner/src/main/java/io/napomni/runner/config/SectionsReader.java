package io.napomni.runner.config;

import static java.util.Objects.requireNonNullElse;

import io.napomni.bitrix24.contract.ContractMapping;
import io.napomni.decision.Scenario;
import io.napomni.decision.UseCase;
import io.napomni.runner.config.keeping.KeepingSettings;
import io.napomni.runner.config.reconciliation.ReconciliationSettings;
import io.napomni.runner.show.Language;
import io.napomni.scenario.contract.ContractReminders;
import io.napomni.scenario.contract.ContractTerms;
import io.napomni.scenario.dunning.DunningReminders;
import io.napomni.scenario.reconciliation.DealField;
import io.napomni.scenario.reconciliation.Reconciliation;
import io.napomni.scenario.reconciliation.ReconciliationTerms;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the use-cases and the systems they need. Contracts are wanted unless the file has only others; a system is
 * needed when a use-case reads from it.
 */
final class SectionsReader {

    /** What is to be done, with which systems, and what comes after. */
    record Sections(
            Optional<PortalSettings> portal,
            Optional<OneCSettings> base,
            Optional<ContractSettings> contract,
            Optional<DunningSettings> dunning,
            Optional<ReconciliationSettings> reconciliation,
            KeepingSettings keeping) {

        /** The same, with this done after sending. */
        Sections keeping(KeepingSettings another) {
            return new Sections(portal, base, contract, dunning, reconciliation, another);
        }

        /** The names of all scenarios that are configured. */
        List<String> scenarios() {
            return Stream.<Optional<? extends UseCase<?>>>of(
                            contract.map(one -> ContractReminders.of(one.terms())),
                            dunning.map(one -> DunningReminders.of(one.terms())),
                            reconciliation.map(one -> Reconciliation.of(one.terms())))
                    .flatMap(Optional::stream)
                    .flatMap(useCase -> useCase.scenarios().stream())
                    .map(Scenario::name)
                    .toList();
        }
    }

    private final ConfigFile file;
    private final Path folder;
    private final Values values;

    SectionsReader(ConfigFile file, Path folder, Values values) {
        this.file = file;
        this.folder = folder;
        this.values = values;
    }

    Sections read(Optional<String> companyName, Language language) {
        Optional<DunningReader> dunning =
                Optional.ofNullable(file.dunning()).map(section -> new DunningReader(section, values));
        Optional<DunningSource> source = dunning.map(DunningReader::source);
        ConfigFile.Bitrix bitrix = requireNonNullElse(file.bitrix24(), ConfigFile.Bitrix.NONE);
        PortalReader portal = new PortalReader(bitrix, values);
        checkSegments(source);
        boolean reconciles = file.reconciliation() != null;
        boolean others = dunning.isPresent() || reconciles;
        boolean described = !reconciles && (bitrix.pipeline() != null || bitrix.fields() != null);
        boolean contracts = !others || described || file.contract() != null;
        Optional<ContractMapping> mapping = contracts || reconciles ? portal.mapping() : Optional.empty();
        boolean invoices = source.filter(where -> !where.isOneC()).isPresent();
        return new Sections(
                contracts || invoices || reconciles ? portal.read() : Optional.empty(),
                base(reconciles || source.filter(DunningSource::isOneC).isPresent()),
                contracts ? contract(mapping, companyName, language) : Optional.empty(),
                dunning.flatMap(reader -> reader.read(companyName, language, source.orElse(DunningSource.ONEC_ORDERS))),
                Optional.ofNullable(file.reconciliation())
                        .flatMap(section -> mapping.flatMap(it -> reconciliation(section, it))),
                KeepingSettings.USUAL);
    }

    /** Rules for groups that nobody tells of would be passed over in silence. */
    private void checkSegments(Optional<DunningSource> source) {
        ConfigFile.Dunning dunning = requireNonNullElse(file.dunning(), ConfigFile.Dunning.NONE);
        boolean wanted = dunning.segments() != null || dunning.onlySegments() != null;
        ConfigFile.OneC onec = requireNonNullElse(file.onec(), ConfigFile.OneC.NONE);
        boolean told = source.filter(DunningSource::isOneC).isPresent()
                && onec.names() != null
                && onec.names().containsKey("customer.segment");
        if (wanted && !told) {
            values.problem("config.segments-unknown");
        }
    }

    private Optional<ReconciliationSettings> reconciliation(
            ConfigFile.Reconciliation section, ContractMapping mapping) {
        Map<DealField, String> names = ReconciliationSettings.names(mapping.fields());
        Set<DealField> mapped = Set.copyOf(names.keySet());
        Set<DealField> wanted = fields("reconciliation.fields", section.fields(), mapped);
        if (!wanted.isEmpty()) {
            names.keySet().retainAll(wanted);
        }
        Set<DealField> clearing = fields("reconciliation.clear", section.clear(), mapped);
        clearing.stream()
                .filter(field -> mapped.contains(field) && !names.containsKey(field))
                .forEach(field -> values.problem("config.field-not-kept", "reconciliation.clear", word(field)));
        int atOnce = values.number("reconciliation.atOnce", section.atOnce(), ReconciliationTerms.AT_ONCE, 0);
        boolean tell = values.yes("reconciliation.tellLoneContracts", section.tellLoneContracts(), true);
        return values.accepted("reconciliation.fields", () -> new ReconciliationTerms(names, clearing, atOnce, tell))
                .map(terms -> new ReconciliationSettings(mapping, terms));
    }

    /** A field that nobody reads would be passed over in silence. */
    private Set<DealField> fields(String path, @Nullable List<@Nullable String> written, Set<DealField> mapped) {
        Set<DealField> fields = EnumSet.noneOf(DealField.class);
        for (String word : requireNonNullElse(written, List.<@Nullable String>of())) {
            values.choice(path, word, ReconciliationSettings.WORDS).ifPresent(fields::add);
        }
        fields.stream()
                .filter(field -> !mapped.contains(field))
                .forEach(field -> values.problem("config.field-not-mapped", path, word(field)));
        return fields;
    }

    private static String word(DealField field) {
        return ReconciliationSettings.WORDS.entrySet().stream()
                .filter(entry -> entry.getValue() == field)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private Optional<ContractSettings> contract(
            Optional<ContractMapping> mapping, Optional<String> companyName, Language language) {
        ConfigFile.Contract section = requireNonNullElse(file.contract(), ConfigFile.Contract.NONE);
        Optional<ContractTerms> terms = new TermsReader(section, values).read(companyName, language);
        boolean ownCalls = values.yes("contract.ownCalls", section.ownCalls(), true);
        return mapping.flatMap(mapped -> terms.map(how -> new ContractSettings(mapped, how, ownCalls)));
    }

    private Optional<OneCSettings> base(boolean wanted) {
        if (!wanted && file.onec() != null) {
            values.problem("config.onec-unused");
        }
        return wanted
                ? new OneCReader(requireNonNullElse(file.onec(), ConfigFile.OneC.NONE), folder, values).read()
                : Optional.empty();
    }
}
