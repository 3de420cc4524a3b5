/** Reading a large base of 1C: memory, and parsing beside a bare parser. */
@NullMarked
package io.napomni.benchmarks.onec;

import org.jspecify.annotations.NullMarked;
