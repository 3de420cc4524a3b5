/** Deals that are created once, and found again by their effects. */
@NullMarked
package io.napomni.bitrix24.action.deal;

import org.jspecify.annotations.NullMarked;
