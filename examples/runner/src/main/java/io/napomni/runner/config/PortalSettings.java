package io.napomni.runner.config;

import io.napomni.bitrix24.rest.PortalOptions;
import io.napomni.bitrix24.rest.Webhook;
import io.napomni.runner.config.card.CardSettings;
import java.util.Optional;

/**
 * A portal, and how it is asked.
 *
 * @param options how much the portal's plan allows
 * @param card the page in the cards of deals, if it is wanted
 */
public record PortalSettings(Webhook webhook, PortalOptions options, Optional<CardSettings> card) {}
