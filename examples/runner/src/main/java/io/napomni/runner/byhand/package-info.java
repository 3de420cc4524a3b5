/** A letter sent by hand from a terminal: shown with everything that speaks against it, edited, confirmed, sent once. */
@NullMarked
package io.napomni.runner.byhand;

import org.jspecify.annotations.NullMarked;
