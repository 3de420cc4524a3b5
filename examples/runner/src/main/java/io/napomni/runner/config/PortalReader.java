package io.napomni.runner.config;

import static java.util.Objects.requireNonNullElse;

import io.napomni.bitrix24.contract.ContractFields;
import io.napomni.bitrix24.contract.ContractMapping;
import io.napomni.bitrix24.rest.PortalOptions;
import io.napomni.bitrix24.rest.Webhook;
import io.napomni.bitrix24.visit.DealVisits;
import io.napomni.bitrix24.wire.Secret;
import io.napomni.runner.config.card.CardSettings;
import io.napomni.web.guard.StrictHeaders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the section {@code bitrix24}. */
final class PortalReader {

    private static final Map<String, String> PLACES =
            DealVisits.PLACES.stream().collect(Collectors.toMap(Function.identity(), Function.identity()));

    private final ConfigFile.Bitrix file;
    private final Values values;

    PortalReader(ConfigFile.Bitrix file, Values values) {
        this.file = file;
        this.values = values;
    }

    Optional<PortalSettings> read() {
        Optional<Webhook> webhook = webhook();
        PortalOptions options = options();
        Optional<CardSettings> card = Optional.ofNullable(file.card()).flatMap(this::card);
        webhook.filter(address -> file.card() != null).ifPresent(this::checkFrame);
        return webhook.map(address -> new PortalSettings(address, options, card));
    }

    /** A webhook may be at more addresses of this machine than a browser can be told to show our pages within. */
    private void checkFrame(Webhook webhook) {
        String origin = webhook.origin().toString();
        if (!StrictHeaders.isOrigin(origin)) {
            values.problem("config.card-frame", origin);
        }
    }

    private Optional<CardSettings> card(ConfigFile.Card written) {
        Optional<Secret> token =
                secret("bitrix24.card.applicationToken", written.applicationToken(), "${REMIND_APPLICATION_TOKEN}");
        Optional<Secret> member = secret("bitrix24.card.memberId", written.memberId(), "${REMIND_MEMBER_ID}");
        Set<String> places = requireNonNullElse(written.places(), List.<@Nullable String>of()).stream()
                .flatMap(one -> values.choice("bitrix24.card.places", one, PLACES).stream())
                .collect(Collectors.toSet());
        return token.flatMap(proof ->
                member.map(name -> new CardSettings(proof, name, places.isEmpty() ? Set.of(DealVisits.TAB) : places)));
    }

    private Optional<Secret> secret(String path, @Nullable String written, String suggestion) {
        if (written == null || written.isBlank()) {
            values.problem("config.missing", path);
        }
        return values.secret(path, written, suggestion).map(Secret::of);
    }

    private Optional<Webhook> webhook() {
        String path = "bitrix24.webhook";
        String written = file.webhook();
        if (written == null || written.isBlank()) {
            values.problem("config.missing", path);
            return Optional.empty();
        }
        return values.secret(path, written, "${REMIND_WEBHOOK}")
                .flatMap(address -> values.accepted(path, () -> Webhook.of(address)));
    }

    /** Which deals are contracts. */
    Optional<ContractMapping> mapping() {
        ConfigFile.Fields fields = requireNonNullElse(file.fields(), ConfigFile.Fields.NONE);
        Optional<String> pipeline = values.required("bitrix24.pipeline", file.pipeline());
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

    private PortalOptions options() {
        String plan = values.text("bitrix24.plan", file.plan()).orElse("standard");
        return switch (plan) {
            case "standard" -> PortalOptions.standard();
            case "enterprise" -> PortalOptions.enterprise();
            default -> {
                values.problem("config.not-a-plan", "bitrix24.plan", plan);
                yield PortalOptions.standard();
            }
        };
    }
}
