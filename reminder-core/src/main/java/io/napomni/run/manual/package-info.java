/** Letters that a person sends by hand: what would go, what speaks against it, and sending it once. */
@NullMarked
package io.napomni.run.manual;

import org.jspecify.annotations.NullMarked;
