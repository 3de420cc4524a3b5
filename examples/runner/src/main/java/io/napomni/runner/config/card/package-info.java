/** The page in the card of a deal, where managers send letters by hand. */
@NullMarked
package io.napomni.runner.config.card;

import org.jspecify.annotations.NullMarked;
