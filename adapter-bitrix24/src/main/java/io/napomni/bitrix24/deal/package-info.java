/** Deals as sales under way, and won deals as purchases. */
@NullMarked
package io.napomni.bitrix24.deal;

import org.jspecify.annotations.NullMarked;
