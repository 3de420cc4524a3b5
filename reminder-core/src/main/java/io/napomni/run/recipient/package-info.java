/** Whether an address may be written to: asked of the stop list before every letter, and told to it. */
@NullMarked
package io.napomni.run.recipient;

import org.jspecify.annotations.NullMarked;
