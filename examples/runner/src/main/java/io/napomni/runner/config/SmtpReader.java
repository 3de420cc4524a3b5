package io.napomni.runner.config;

import static java.util.Objects.requireNonNullElse;

import io.napomni.model.EmailAddress;
import io.napomni.runner.token.CommandTokens;
import io.napomni.runner.token.FileTokens;
import io.napomni.smtp.AccessTokens;
import io.napomni.smtp.Secret;
import io.napomni.smtp.Security;
import io.napomni.smtp.Sender;
import io.napomni.smtp.SmtpConfig;
import io.napomni.smtp.pace.Rate;
import io.napomni.smtp.pace.Traffic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the section {@code smtp}. */
final class SmtpReader {

    private static final int STARTTLS_PORT = 587;
    private static final int TLS_PORT = 465;
    /** How long a program may take to print a token. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Pattern RATE = Pattern.compile(
            "(?<letters>\\d{1,6}) +(?:per|в) +(?<per>second|minute|hour|day|секунду|минуту|час|день|сутки)");

    private final ConfigFile.Smtp file;
    private final Path folder;
    private final Values values;

    SmtpReader(ConfigFile.Smtp file, Path folder, Values values) {
        this.file = file;
        this.folder = folder;
        this.values = values;
    }

    Optional<SmtpConfig> read() {
        Optional<String> host = values.required("smtp.host", file.host());
        Security security = security();
        int port = values.number(
                "smtp.port", file.port(), security == Security.IMPLICIT_TLS ? TLS_PORT : STARTTLS_PORT, 1);
        Optional<Sender> sender = sender();
        Optional<Secret> key = key();
        UnaryOperator<SmtpConfig> login = login();
        Optional<Traffic> traffic = traffic();
        if (host.isEmpty() || sender.isEmpty() || key.isEmpty() || traffic.isEmpty()) {
            return Optional.empty();
        }
        return values.accepted("smtp", () -> {
            SmtpConfig config =
                    SmtpConfig.of(host.get(), port, sender.get(), key.get()).withSecurity(security);
            return login.apply(config.withTraffic(traffic.get()));
        });
    }

    /** By a password, by tokens from a file or a program, or not at all; never by two of them. */
    private UnaryOperator<SmtpConfig> login() {
        Optional<String> user = values.text("smtp.user", file.user());
        Optional<Secret> password = values.secret("smtp.password", file.password(), "${REMIND_SMTP_PASSWORD}")
                .map(Secret::of);
        Optional<AccessTokens> tokens = tokens();
        boolean hasPassword = file.password() != null && !file.password().isBlank();
        if (user.isPresent() && !hasPassword && tokens.isEmpty()) {
            values.problem("config.missing", "smtp.password");
        }
        if (user.isEmpty() && tokens.isPresent()) {
            values.problem("config.missing", "smtp.user");
        }
        if (hasPassword && tokens.isPresent()) {
            values.problem("config.two-logins");
        }
        return config -> user.flatMap(who -> tokens.map(from -> config.withTokens(who, from))
                        .or(() -> password.map(word -> config.withLogin(who, word))))
                .orElse(config);
    }

    private Optional<AccessTokens> tokens() {
        Optional<AccessTokens> fromFile = values.text("smtp.tokenFile", file.tokenFile())
                .flatMap(text -> values.made("smtp.tokenFile", text, folder::resolve, "config.not-a-path"))
                .map(FileTokens::new);
        List<String> words = requireNonNullElse(file.tokenCommand(), List.<@Nullable String>of()).stream()
                .flatMap(word -> values.text("smtp.tokenCommand", word).stream())
                .toList();
        if (fromFile.isPresent() && !words.isEmpty()) {
            values.problem("config.two-logins");
        }
        return words.isEmpty() ? fromFile : Optional.of(new CommandTokens(words, folder, PATIENCE));
    }

    private Optional<Traffic> traffic() {
        int connections = values.number("smtp.connections", file.connections(), 1, 1);
        int letters = values.number("smtp.lettersPerConnection", file.lettersPerConnection(), 100, 1);
        Optional<Rate> channel = rate("smtp.rate", file.rate());
        Optional<Rate> domain = rate("smtp.ratePerDomain", file.ratePerDomain());
        Optional<Traffic> traffic = values.accepted(
                        "smtp.connections", () -> Traffic.usual().over(connections))
                .flatMap(some -> values.accepted("smtp.lettersPerConnection", () -> some.lettersEach(letters)));
        return traffic.map(some -> channel.map(some::atMost).orElse(some))
                .map(some -> domain.map(some::atMostForADomain).orElse(some));
    }

    private Optional<Rate> rate(String path, @Nullable String written) {
        return values.text(path, written)
                .flatMap(text -> values.made(path, text, SmtpReader::rate, "config.not-a-rate"));
    }

    private static Rate rate(String text) {
        Matcher rate = RATE.matcher(text.strip());
        if (!rate.matches()) {
            throw new IllegalArgumentException("no rate");
        }
        Duration per = switch (rate.group("per")) {
            case "second", "секунду" -> Duration.ofSeconds(1);
            case "minute", "минуту" -> Duration.ofMinutes(1);
            case "hour", "час" -> Duration.ofHours(1);
            default -> Duration.ofDays(1);
        };
        return new Rate(Integer.parseInt(rate.group("letters")), per);
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
