/** What goes over the wire, within limits of size and time: requests, bodies, JSON, secrets. */
@NullMarked
package io.napomni.bitrix24.wire;

import org.jspecify.annotations.NullMarked;
