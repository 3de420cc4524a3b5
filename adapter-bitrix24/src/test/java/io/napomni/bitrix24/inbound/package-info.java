/** Tests of what comes from a portal by itself. */
@NullMarked
package io.napomni.bitrix24.inbound;

import org.jspecify.annotations.NullMarked;
