package io.napomni.runner.config;

import io.napomni.model.EmailAddress;
import io.napomni.smtp.Secret;
import io.napomni.smtp.Security;
import io.napomni.smtp.Sender;
import io.napomni.smtp.SmtpConfig;
import java.util.Optional;

/** Reads the section {@code smtp}. */
final class SmtpReader {

    private static final int STARTTLS_PORT = 587;
    private static final int TLS_PORT = 465;

    private final ConfigFile.Smtp file;
    private final Values values;

    SmtpReader(ConfigFile.Smtp file, Values values) {
        this.file = file;
        this.values = values;
    }

    Optional<SmtpConfig> read() {
        Optional<String> host = values.required("smtp.host", file.host());
        Security security = security();
        int port = values.number(
                "smtp.port", file.port(), security == Security.IMPLICIT_TLS ? TLS_PORT : STARTTLS_PORT, 1);
        Optional<Sender> sender = sender();
        Optional<Secret> key = key();
        Optional<String> user = values.text("smtp.user", file.user());
        Optional<Secret> password = values.secret("smtp.password", file.password(), "${REMIND_SMTP_PASSWORD}")
                .map(Secret::of);
        if (user.isPresent() && (file.password() == null || file.password().isBlank())) {
            values.problem("config.missing", "smtp.password");
        }
        if (host.isEmpty() || sender.isEmpty() || key.isEmpty()) {
            return Optional.empty();
        }
        return values.accepted("smtp", () -> {
            SmtpConfig config =
                    SmtpConfig.of(host.get(), port, sender.get(), key.get()).withSecurity(security);
            return user.isPresent() && password.isPresent() ? config.withLogin(user.get(), password.get()) : config;
        });
    }

    private Security security() {
        String written = values.text("smtp.security", file.security()).orElse("starttls");
        return switch (written) {
            case "starttls" -> Security.STARTTLS;
            case "tls" -> Security.IMPLICIT_TLS;
            case "none" -> Security.PLAIN_LOOPBACK;
            default -> {
                values.problem("config.not-a-security", "smtp.security", written);
                yield Security.STARTTLS;
            }
        };
    }

    private Optional<Sender> sender() {
        Optional<EmailAddress> from = values.required("smtp.from", file.from())
                .flatMap(text -> values.made("smtp.from", text, SmtpReader::address, "config.not-an-address"));
        Optional<EmailAddress> returnPath = values.text("smtp.returnPath", file.returnPath())
                .flatMap(text -> values.made("smtp.returnPath", text, SmtpReader::address, "config.not-an-address"));
        Optional<String> name = values.text("smtp.fromName", file.fromName());
        return from.flatMap(address -> values.accepted("smtp.fromName", () -> {
            Sender named = Sender.of(address).named(name.orElse(""));
            return returnPath.map(named::returningTo).orElse(named);
        }));
    }

    private static EmailAddress address(String text) {
        return EmailAddress.parse(text).orElseThrow(IllegalArgumentException::new);
    }

    private Optional<Secret> key() {
        String written = file.messageIdKey();
        if (written == null || written.isBlank()) {
            values.problem("config.missing", "smtp.messageIdKey");
        }
        return values.secret("smtp.messageIdKey", written, "${REMIND_MESSAGE_ID_KEY}")
                .map(Secret::of);
    }
}
