/** A person opens our page in the card of a deal: who it is, and whether the portal lets that person see the deal. */
@NullMarked
package io.napomni.bitrix24.visit;

import org.jspecify.annotations.NullMarked;
