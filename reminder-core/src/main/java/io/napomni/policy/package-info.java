/** What customers are spared: caps, cooldowns, times, quotas. */
@NullMarked
package io.napomni.policy;

import org.jspecify.annotations.NullMarked;
