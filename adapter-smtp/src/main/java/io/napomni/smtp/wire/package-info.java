/** The sockets under one conversation: limits every wait and every answer, with and without TLS. Not for hosts. */
@NullMarked
package io.napomni.smtp.wire;

import org.jspecify.annotations.NullMarked;
