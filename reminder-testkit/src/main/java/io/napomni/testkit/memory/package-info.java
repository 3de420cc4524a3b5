/** Stores that live in memory, for tests of hosts and of the engine; they honour the same contracts as durable ones. */
@NullMarked
package io.napomni.testkit.memory;

import org.jspecify.annotations.NullMarked;
