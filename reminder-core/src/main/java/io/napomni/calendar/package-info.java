/** Days: delays counted in days, months and working days, and the calendar that says which days are worked. */
@NullMarked
package io.napomni.calendar;

import org.jspecify.annotations.NullMarked;
