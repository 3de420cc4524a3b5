/** The mail executor in numbers: cuts everywhere, rates by the hour, letters and addresses by the thousand. */
@NullMarked
package io.napomni.proofs.mail;

import org.jspecify.annotations.NullMarked;
