/** The entrance to a base of 1C: what can be asked of one, and how one is set up. */
@NullMarked
package io.napomni.onec;

import org.jspecify.annotations.NullMarked;
