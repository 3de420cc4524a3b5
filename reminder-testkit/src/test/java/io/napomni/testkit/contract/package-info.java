/** The contracts of sources, look-ups and executors, kept by the smallest of each. */
@NullMarked
package io.napomni.testkit.contract;

import org.jspecify.annotations.NullMarked;
