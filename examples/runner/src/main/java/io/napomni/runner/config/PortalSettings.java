package io.napomni.runner.config;

import io.napomni.bitrix24.rest.PortalOptions;
import io.napomni.bitrix24.rest.Webhook;

/**
 * A portal, and how it is asked.
 *
 * @param options how much the portal's plan allows
 */
public record PortalSettings(Webhook webhook, PortalOptions options) {}
