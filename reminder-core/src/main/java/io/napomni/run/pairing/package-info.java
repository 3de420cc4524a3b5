/** Two systems that know of the same contracts, read as one source. */
@NullMarked
package io.napomni.run.pairing;

import org.jspecify.annotations.NullMarked;
