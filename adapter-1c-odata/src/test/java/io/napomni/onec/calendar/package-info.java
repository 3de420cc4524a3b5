/** Working days out of a base. */
@NullMarked
package io.napomni.onec.calendar;

import org.jspecify.annotations.NullMarked;
