/** Questions over the loopback, answered by script. */
@NullMarked
package io.napomni.onec.wire;

import org.jspecify.annotations.NullMarked;
