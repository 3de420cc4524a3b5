/** Measures the promises about speed and memory, each beside a peer or a bare loop in the same run. */
@NullMarked
package io.napomni.benchmarks;

import org.jspecify.annotations.NullMarked;
