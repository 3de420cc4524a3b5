package io.napomni.runner.config;

import static java.util.Objects.requireNonNullElse;

import io.napomni.bitrix24.contract.ContractFields;
import io.napomni.bitrix24.contract.ContractMapping;
import io.napomni.bitrix24.rest.PortalOptions;
import io.napomni.bitrix24.rest.Webhook;
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
        Optional<String> tenant = values.text("tenant", file.tenant());
        Optional<ZoneId> zone = values.text("zone", file.zone())
                .or(() -> Optional.of("Europe/Moscow"))
                .flatMap(text -> values.made("zone", text, ZoneId::of, "config.not-a-zone"));
        Optional<Webhook> webhook = webhook();
        Optional<ContractMapping> mapping = mapping();
        PortalOptions portal = portal();
        Optional<SmtpConfig> smtp =
                new SmtpReader(requireNonNullElse(file.smtp(), ConfigFile.Smtp.NONE), values).read();
        Optional<ContractTerms> terms = new TermsReader(
                        requireNonNullElse(file.contract(), ConfigFile.Contract.NONE), values)
                .read(values.required("companyName", file.companyName()), language);
        PolicyReader policy = new PolicyReader(requireNonNullElse(file.policy(), ConfigFile.Policy.NONE), values);
        Guards guards = guards();
        var contactPolicy = policy.read();
        Path ledger = path(
                        "ledger.path",
                        requireNonNullElse(file.ledger(), ConfigFile.Ledger.NONE)
                                .path())
                .orElse(folder.resolve(LEDGER));
        Optional<Path> templates = path(
                "templates.directory",
                requireNonNullElse(file.templates(), ConfigFile.Template.NONE).directory());
        values.check();
        return new Settings(
                tenant.orElse("default"),
                language,
                zone.orElseThrow(),
                webhook.orElseThrow(),
                mapping.orElseThrow(),
                portal,
                smtp.orElseThrow(),
                ledger,
                terms.orElseThrow(),
                contactPolicy.orElseThrow(),
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

    private Optional<Webhook> webhook() {
        String path = "bitrix24.webhook";
        String written = bitrix().webhook();
        if (written == null || written.isBlank()) {
            values.problem("config.missing", path);
            return Optional.empty();
        }
        return values.secret(path, written, "${REMIND_WEBHOOK}")
                .flatMap(address -> values.accepted(path, () -> Webhook.of(address)));
    }

    private Optional<ContractMapping> mapping() {
        ConfigFile.Fields fields = requireNonNullElse(bitrix().fields(), ConfigFile.Fields.NONE);
        Optional<String> pipeline = values.required("bitrix24.pipeline", bitrix().pipeline());
        Optional<String> number = values.required("bitrix24.fields.number", fields.number());
        Optional<String> startsOn = values.required("bitrix24.fields.startsOn", fields.startsOn());
        Optional<String> endsOn = values.required("bitrix24.fields.endsOn", fields.endsOn());
        ContractFields mapped = new ContractFields(
                number.orElse(""),
                startsOn.orElse(""),
                endsOn.orElse(""),
                values.text("bitrix24.fields.lastShipment", fields.lastShipment()),
                values.text("bitrix24.fields.nextShipment", fields.nextShipment()),
                values.text("bitrix24.fields.remainder", fields.remainder()),
                values.text("bitrix24.fields.unit", fields.unit()),
                values.text("bitrix24.fields.segment", fields.segment()));
        return pipeline.map(name -> ContractMapping.of(name, mapped));
    }

    private PortalOptions portal() {
        String plan = values.text("bitrix24.plan", bitrix().plan()).orElse("standard");
        return switch (plan) {
            case "standard" -> PortalOptions.standard();
            case "enterprise" -> PortalOptions.enterprise();
            default -> {
                values.problem("config.not-a-plan", "bitrix24.plan", plan);
                yield PortalOptions.standard();
            }
        };
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

    private ConfigFile.Bitrix bitrix() {
        return requireNonNullElse(file.bitrix24(), ConfigFile.Bitrix.NONE);
    }
}
