/** Registers at a portal what an application needs there: events, a page in the card of deals, a robot. */
@NullMarked
package io.napomni.bitrix24.install;

import org.jspecify.annotations.NullMarked;
