package io.napomni.runner.config;

import static java.util.Objects.requireNonNullElse;

import io.napomni.bitrix24.contract.ContractFields;
import io.napomni.bitrix24.contract.ContractMapping;
import io.napomni.bitrix24.rest.PortalOptions;
import io.napomni.bitrix24.rest.Webhook;
import java.util.Optional;

/** Reads the section {@code bitrix24}. */
final class PortalReader {

    private final ConfigFile.Bitrix file;
    private final Values values;

    PortalReader(ConfigFile.Bitrix file, Values values) {
        this.file = file;
        this.values = values;
    }

    Optional<PortalSettings> read() {
        Optional<Webhook> webhook = webhook();
        PortalOptions options = options();
        return webhook.map(address -> new PortalSettings(address, options));
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
