/**
 * Whether somebody may be written to now: the stop list, asked before every letter and told of dead addresses, and who was
 * in touch with a person here a short while ago.
 */
@NullMarked
package io.napomni.run.recipient;

import org.jspecify.annotations.NullMarked;
