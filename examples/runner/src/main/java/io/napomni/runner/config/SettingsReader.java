package io.napomni.runner.config;

import static java.util.Objects.requireNonNullElse;

import io.napomni.policy.ContactPolicy;
import io.napomni.run.Guards;
import io.napomni.runner.show.Language;
import io.napomni.scenario.contract.ContractTerms;
import io.napomni.smtp.SmtpConfig;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes settings of the texts in a file. */
final class SettingsReader {

    private static final String LEDGER = "remind.db";
    private static final String ZONE = "Europe/Moscow";

    private final ConfigFile file;
    private final Path folder;
    private final Values values;

    SettingsReader(ConfigFile file, Path folder, Map<String, String> environment) {
        this.file = file;
        this.folder = folder;
        this.values = new Values(environment);
    }

    Settings read() {
        Language language = language();
        Optional<ZoneId> zone = zone();
        Optional<PortalSettings> portal = portal();
        Optional<SmtpConfig> smtp = smtp();
        Optional<ContractTerms> terms = terms(language);
        Optional<ContactPolicy> policy = policy();
        String tenant = values.text("tenant", file.tenant()).orElse("default");
        Path ledger = ledger();
        Guards guards = guards();
        Optional<Path> templates = templates();
        values.check();
        return new Settings(
                tenant,
                language,
                zone.orElseThrow(),
                portal.orElseThrow(),
                smtp.orElseThrow(),
                ledger,
                terms.orElseThrow(),
                policy.orElseThrow(),
                guards,
                templates);
    }

    private Language language() {
        Optional<String> written = values.text("language", file.language());
        Optional<Language> known = written.flatMap(Language::of);
        if (written.isPresent() && known.isEmpty()) {
            values.problem("config.not-a-language", "language", written.get());
        }
        return known.orElse(Language.RU);
    }

    private Optional<ZoneId> zone() {
        String written = values.text("zone", file.zone()).orElse(ZONE);
        return values.made("zone", written, ZoneId::of, "config.not-a-zone");
    }

    private Optional<PortalSettings> portal() {
        return new PortalReader(requireNonNullElse(file.bitrix24(), ConfigFile.Bitrix.NONE), values).read();
    }

    private Optional<SmtpConfig> smtp() {
        return new SmtpReader(requireNonNullElse(file.smtp(), ConfigFile.Smtp.NONE), values).read();
    }

    private Optional<ContractTerms> terms(Language language) {
        Optional<String> companyName = values.required("companyName", file.companyName());
        return new TermsReader(requireNonNullElse(file.contract(), ConfigFile.Contract.NONE), values)
                .read(companyName, language);
    }

    private Optional<ContactPolicy> policy() {
        return new PolicyReader(requireNonNullElse(file.policy(), ConfigFile.Policy.NONE), values).read();
    }

    private Path ledger() {
        ConfigFile.Ledger written = requireNonNullElse(file.ledger(), ConfigFile.Ledger.NONE);
        return path("ledger.path", written.path()).orElse(folder.resolve(LEDGER));
    }

    private Optional<Path> templates() {
        ConfigFile.Template written = requireNonNullElse(file.templates(), ConfigFile.Template.NONE);
        return path("templates.directory", written.directory());
    }

    private Guards guards() {
        ConfigFile.Guard written = requireNonNullElse(file.guards(), ConfigFile.Guard.NONE);
        Guards guards = Guards.standard()
                .withUsual(
                        values.number("guards.usualAtLeast", written.usualAtLeast(), 50, 1),
                        values.number("guards.usualFactor", written.usualFactor(), 3, 1));
        return values.text("guards.goLive", written.goLive())
                .flatMap(text -> values.made("guards.goLive", text, LocalDate::parse, "config.not-a-day"))
                .map(guards::withGoLive)
                .orElse(guards);
    }

    private Optional<Path> path(String name, @Nullable String written) {
        return values.text(name, written)
                .flatMap(text -> values.made(name, text, folder::resolve, "config.not-a-path"));
    }
}
