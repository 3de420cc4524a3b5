package io.napomni.scenario.answer;

/** Where deals of customers who want to order begin: pipeline and stage, as the CRM names them. */
public record DealPlace(String pipeline, String stage) {}
