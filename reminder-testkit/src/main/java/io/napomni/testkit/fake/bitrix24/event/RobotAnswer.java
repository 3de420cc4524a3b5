package io.napomni.testkit.fake.bitrix24.event;

import com.fasterxml.jackson.databind.JsonNode;

/** What an application answered for a robot's turn. */
public record RobotAnswer(String code, JsonNode values, String log) {}
