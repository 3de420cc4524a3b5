/** When a fact is due: rules are values, compiled once for a day and then asked fact by fact. */
@NullMarked
package io.napomni.rule;

import org.jspecify.annotations.NullMarked;
