package io.napomni.runner.config;

import io.napomni.policy.ContactPolicy;
import io.napomni.run.Guards;
import io.napomni.runner.UsageException;
import io.napomni.runner.show.Language;
import io.napomni.scenario.contract.ContractTerms;
import io.napomni.smtp.SmtpConfig;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * A configuration that makes sense by itself; whether portal and server agree, only they can tell.
 *
 * @param templates folder of the company's own letters; empty for the default ones
 */
public record Settings(
        String tenant,
        Language language,
        ZoneId zone,
        PortalSettings portal,
        SmtpConfig smtp,
        Path ledger,
        ContractTerms terms,
        ContactPolicy policy,
        Guards guards,
        Optional<Path> templates) {

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
