package io.napomni.smtp;

/**
 * Why no letter can be sent at the moment.
 *
 * @param code in kebab-case
 * @param configuration whether somebody must change something; otherwise it may pass by itself
 * @param text for people: what is wrong, where, what to do; no secrets, no addresses
 */
record ChannelTrouble(String code, boolean configuration, String text) {}
