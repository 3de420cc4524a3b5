/** Reading and writing thousands of deals: requests, wall time beside the vendor's own client, memory. */
@NullMarked
package io.napomni.benchmarks.portal;

import org.jspecify.annotations.NullMarked;
