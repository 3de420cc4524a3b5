/** One question to a base and its whole answer: address, password, sessions, time limits, repetitions. */
@NullMarked
package io.napomni.onec.wire;

import org.jspecify.annotations.NullMarked;
