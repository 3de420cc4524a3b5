/** Looks for what an effect has left in the portal when nobody knows whether it happened. */
@NullMarked
package io.napomni.bitrix24.action.trace;

import org.jspecify.annotations.NullMarked;
