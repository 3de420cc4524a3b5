package io.napomni.runner.config;

import io.napomni.bitrix24.contract.ContractMapping;
import io.napomni.bitrix24.rest.PortalOptions;
import io.napomni.bitrix24.rest.Webhook;

/**
 * Where contracts come from, and how they are read there.
 *
 * @param mapping which pipeline and fields of deals make a contract
 * @param options how much the portal's plan allows
 */
public record PortalSettings(Webhook webhook, ContractMapping mapping, PortalOptions options) {}
