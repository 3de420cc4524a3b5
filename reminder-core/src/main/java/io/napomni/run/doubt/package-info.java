/** What becomes of effects that may have happened, before a run begins anything new. */
@NullMarked
package io.napomni.run.doubt;

import org.jspecify.annotations.NullMarked;
