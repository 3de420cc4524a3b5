/** How fast letters leave, and when a channel that is refused rests: rates, and a breaker that outlives the process. */
@NullMarked
package io.napomni.smtp.pace;

import org.jspecify.annotations.NullMarked;
