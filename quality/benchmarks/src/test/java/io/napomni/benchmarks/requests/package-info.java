/** How many HTTP requests a portal gets before the first letter. */
@NullMarked
package io.napomni.benchmarks.requests;

import org.jspecify.annotations.NullMarked;
