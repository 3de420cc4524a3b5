/** The working-day calendar that people keep in 1C. */
@NullMarked
package io.napomni.onec.calendar;

import org.jspecify.annotations.NullMarked;
