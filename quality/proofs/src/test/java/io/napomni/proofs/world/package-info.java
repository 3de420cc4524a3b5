/** Made-up companies: their contracts, the source that serves them, the receivers of what is done. */
@NullMarked
package io.napomni.proofs.world;

import org.jspecify.annotations.NullMarked;
