/** Delivery reports as servers write them, as strangers forge them, and as networks break them. */
@NullMarked
package io.napomni.smtp.bounce;

import org.jspecify.annotations.NullMarked;
