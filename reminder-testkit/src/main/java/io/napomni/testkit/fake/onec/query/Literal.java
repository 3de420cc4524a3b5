package io.napomni.testkit.fake.onec.query;

/**
 * A value in an expression.
 *
 * @param value a String for texts, GUIDs and dates; a BigDecimal for numbers; a Boolean
 */
record Literal(Type type, Object value) implements Expression {}
