/** A whole run over a million facts in a small heap. */
@NullMarked
package io.napomni.benchmarks.memory;

import org.jspecify.annotations.NullMarked;
