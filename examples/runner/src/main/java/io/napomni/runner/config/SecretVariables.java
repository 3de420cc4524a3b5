package io.napomni.runner.config;

import static java.util.Objects.requireNonNullElse;

import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names of the variables that hold secrets, whichever part of the file is read. */
final class SecretVariables {

    private SecretVariables() {}

    static Set<String> in(ConfigFile file) {
        ConfigFile.Smtp smtp = requireNonNullElse(file.smtp(), ConfigFile.Smtp.NONE);
        ConfigFile.Ledger ledger = requireNonNullElse(file.ledger(), ConfigFile.Ledger.NONE);
        ConfigFile.OneC base = requireNonNullElse(file.onec(), ConfigFile.OneC.NONE);
        ConfigFile.Bounces bounces = requireNonNullElse(file.bounces(), ConfigFile.Bounces.NONE);
        ConfigFile.Links links = requireNonNullElse(file.links(), ConfigFile.Links.NONE);
        Stream<@Nullable String> others = Stream.<@Nullable String>of(
                base.password(),
                smtp.password(),
                smtp.messageIdKey(),
                ledger.key(),
                bounces.password(),
                links.key(),
                links.oldKey());
        return Stream.concat(ofPortal(file), others)
                .filter(Objects::nonNull)
                .map(written -> Values.VARIABLE.matcher(written.strip()))
                .filter(Matcher::matches)
                .map(variable -> variable.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<@Nullable String> ofPortal(ConfigFile file) {
        ConfigFile.Bitrix portal = requireNonNullElse(file.bitrix24(), ConfigFile.Bitrix.NONE);
        ConfigFile.App app = requireNonNullElse(portal.app(), ConfigFile.App.NONE);
        ConfigFile.Card card = requireNonNullElse(portal.card(), ConfigFile.Card.NONE);
        return Stream.<@Nullable String>of(
                portal.webhook(), app.clientSecret(), card.applicationToken(), card.memberId());
    }
}
