/** Tests of what goes over the wire. */
@NullMarked
package io.napomni.bitrix24.wire;

import org.jspecify.annotations.NullMarked;
