package io.napomni.runner.config;

import static java.util.Objects.requireNonNullElse;

import io.napomni.policy.ContactPolicy;
import io.napomni.port.upkeep.Pseudonyms;
import io.napomni.run.Guards;
import io.napomni.runner.config.links.LinkSettings;
import io.napomni.runner.show.Language;
import io.napomni.smtp.SmtpConfig;
import io.napomni.web.answer.Contacts;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
        this.values = new Values(environment, SecretVariables.in(file));
    }

    Settings read() {
        Language language = language();
        Optional<ZoneId> zone = zone();
        Optional<String> company = values.required("companyName", file.companyName());
        SectionsReader.Sections sections = sections(company, language);
        Optional<SmtpConfig> smtp = smtp();
        Optional<ContactPolicy> policy = policy();
        Usual usual = usual(company.orElse("?"));
        values.check();
        return new Settings(
                usual.tenant(),
                language,
                zone.orElseThrow(),
                sections,
                smtp.orElseThrow(),
                usual.ledger(),
                usual.pseudonyms(),
                policy.orElseThrow(),
                usual.guards(),
                usual.links(),
                usual.templates());
    }

    /** What need not be written. */
    private record Usual(
            String tenant,
            Path ledger,
            Optional<Pseudonyms> pseudonyms,
            Guards guards,
            Optional<LinkSettings> links,
            Optional<Path> templates) {}

    private Usual usual(String company) {
        return new Usual(
                values.text("tenant", file.tenant()).orElse("default"),
                ledger(),
                pseudonyms(),
                guards(),
                Optional.ofNullable(file.links()).flatMap(section -> links(section, company)),
                templates());
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

    private SectionsReader.Sections sections(Optional<String> companyName, Language language) {
        SectionsReader.Sections read = new SectionsReader(file, folder, values).read(companyName, language);
        KeepingReader keeping = new KeepingReader(file, folder, values);
        checkCard(read);
        return read.keeping(keeping.read(read.scenarios(), read.portal().isPresent()));
    }

    /** A page in the card for which there is nothing to send, or no key for its forms, would be passed over in silence. */
    private void checkCard(SectionsReader.Sections read) {
        boolean wanted =
                requireNonNullElse(file.bitrix24(), ConfigFile.Bitrix.NONE).card() != null;
        if (wanted && (read.contract().isEmpty() || file.links() == null)) {
            values.problem("config.card-alone");
        }
    }

    private Optional<SmtpConfig> smtp() {
        return new SmtpReader(requireNonNullElse(file.smtp(), ConfigFile.Smtp.NONE), folder, values).read();
    }

    private Optional<ContactPolicy> policy() {
        return new PolicyReader(requireNonNullElse(file.policy(), ConfigFile.Policy.NONE), values).read();
    }

    private Path ledger() {
        ConfigFile.Ledger written = requireNonNullElse(file.ledger(), ConfigFile.Ledger.NONE);
        return path("ledger.path", written.path()).orElse(folder.resolve(LEDGER));
    }

    private Optional<Pseudonyms> pseudonyms() {
        ConfigFile.Ledger written = requireNonNullElse(file.ledger(), ConfigFile.Ledger.NONE);
        return values.secret("ledger.key", written.key(), "${REMIND_LEDGER_KEY}")
                .flatMap(key ->
                        values.accepted("ledger.key", () -> Pseudonyms.keyed(key.getBytes(StandardCharsets.UTF_8))));
    }

    private Optional<LinkSettings> links(ConfigFile.Links written, String company) {
        Optional<URI> address = values.required("links.address", written.address())
                .flatMap(text -> values.made("links.address", text, SettingsReader::pages, "config.not-pages"));
        int number = values.number("links.keyNumber", written.keyNumber(), 1, 1);
        if (written.key() == null || written.key().isBlank()) {
            values.problem("config.missing", "links.key");
        }
        Optional<LinkSettings.Key> key = values.secret("links.key", written.key(), "${REMIND_LINKS_KEY}")
                .map(text -> new LinkSettings.Key(number, text));
        Optional<LinkSettings.Key> old = values.secret("links.oldKey", written.oldKey(), "${REMIND_OLD_LINKS_KEY}")
                .map(text -> new LinkSettings.Key(number - 1, text));
        Contacts contacts = new Contacts(
                company, values.text("links.phone", written.phone()), values.text("links.email", written.email()));
        Set<String> gateways = requireNonNullElse(written.gateways(), List.<@Nullable String>of()).stream()
                .flatMap(one -> values.text("links.gateways", one).stream())
                .collect(Collectors.toSet());
        return address.flatMap(where -> key.flatMap(
                with -> values.accepted("links.key", () -> new LinkSettings(where, with, old, contacts, gateways))));
    }

    /** Https, or http on this machine, to try things. */
    private static URI pages(String text) {
        URI address = URI.create(text.endsWith("/") ? text : text + "/");
        boolean here = "http".equals(address.getScheme()) && "127.0.0.1".equals(address.getHost());
        boolean secure = "https".equals(address.getScheme()) && address.getHost() != null;
        if ((!here && !secure) || address.getRawQuery() != null || address.getRawFragment() != null) {
            throw new IllegalArgumentException("no address of pages");
        }
        return address;
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
