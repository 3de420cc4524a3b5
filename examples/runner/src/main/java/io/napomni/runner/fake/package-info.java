/** {@code remind fake}: other sides to try things on, without an account anywhere. */
@NullMarked
package io.napomni.runner.fake;

import org.jspecify.annotations.NullMarked;
