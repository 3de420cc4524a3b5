/**
 * Linked data for a made-up 1C base that read like those of a wholesaler of plumbing: the same on every machine for the
 * same day and size; and a base too big to be held.
 */
@NullMarked
package io.napomni.testkit.fake.onec.sample;

import org.jspecify.annotations.NullMarked;
