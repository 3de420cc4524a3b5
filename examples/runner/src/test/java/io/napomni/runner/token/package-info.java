/** Tokens that other programs keep. */
@NullMarked
package io.napomni.runner.token;

import org.jspecify.annotations.NullMarked;
