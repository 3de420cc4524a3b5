/** Letters against a real conversation: every fault at every step, counted at the receiver. */
@NullMarked
package io.napomni.smtp;

import org.jspecify.annotations.NullMarked;
