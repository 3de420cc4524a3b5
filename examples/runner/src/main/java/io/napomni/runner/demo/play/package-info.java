/** After the demo's story: pages on which one plays the customer and the manager. */
@NullMarked
package io.napomni.runner.demo.play;

import org.jspecify.annotations.NullMarked;
