/** Made-up but lifelike Russian companies and supply contracts, the same for the same seed and day. */
@NullMarked
package io.napomni.testkit.sample;

import org.jspecify.annotations.NullMarked;
