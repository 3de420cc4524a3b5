/** A day's work in parts that several nodes carry out. */
@NullMarked
package io.napomni.run.share;

import org.jspecify.annotations.NullMarked;
