/** The in-memory stores honour the contracts. */
@NullMarked
package io.napomni.testkit.memory;

import org.jspecify.annotations.NullMarked;
