/** Where the meanings that reminders need stand in the configurations of 1C, and whether a base publishes them. */
@NullMarked
package io.napomni.onec.profile;

import org.jspecify.annotations.NullMarked;
