/** Rates and rests on a clock that the tests turn. */
@NullMarked
package io.napomni.smtp.pace;

import org.jspecify.annotations.NullMarked;
