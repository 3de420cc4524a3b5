/**
 * Calls that a portal makes to us: reading them, proving where they come from, and collecting what they say has
 * changed.
 */
@NullMarked
package io.napomni.bitrix24.inbound;

import org.jspecify.annotations.NullMarked;
