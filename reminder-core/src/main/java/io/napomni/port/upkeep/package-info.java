/** What is done to the stores beside runs: tidying, telling a person what is kept of them, and erasing it. */
@NullMarked
package io.napomni.port.upkeep;

import org.jspecify.annotations.NullMarked;
