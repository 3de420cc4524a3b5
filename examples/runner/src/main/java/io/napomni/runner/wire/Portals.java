package io.napomni.runner.wire;

import io.napomni.bitrix24.Bitrix24Portal;
import io.napomni.port.FactSource;
import io.napomni.run.ContractFacts;
import io.napomni.runner.config.PortalSettings;
import io.napomni.scenario.contract.ContractFact;
import java.time.Clock;

/** The portal of a configuration, and the contracts in it; a check reads what a run reads. */
final class Portals {

    private Portals() {}

    /** Asks nothing yet. */
    static Bitrix24Portal open(PortalSettings settings, Clock clock) {
        return Bitrix24Portal.open(settings.webhook(), clock, settings.options());
    }

    /** Contracts with their customers and managers. */
    static FactSource<ContractFact> contracts(Bitrix24Portal portal, PortalSettings settings) {
        return ContractFacts.from(portal.contracts(settings.mapping()), portal.customers(), portal.managers());
    }
}
