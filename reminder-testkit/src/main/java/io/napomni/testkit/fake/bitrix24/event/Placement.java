package io.napomni.testkit.fake.bitrix24.event;

import com.fasterxml.jackson.databind.JsonNode;

/** A page of an application in a card of the portal, with options and names in several languages as they were sent. */
public record Placement(
        String code,
        String handler,
        long userId,
        String title,
        String description,
        JsonNode options,
        JsonNode langAll) {}
