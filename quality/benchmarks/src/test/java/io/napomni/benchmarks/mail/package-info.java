/** Letters over a slow network, beside what others send them with. */
@NullMarked
package io.napomni.benchmarks.mail;

import org.jspecify.annotations.NullMarked;
