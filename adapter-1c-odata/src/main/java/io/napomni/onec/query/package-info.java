/** Questions to a 1C base, built of typed parts, so that no text of a user can become syntax. */
@NullMarked
package io.napomni.onec.query;

import org.jspecify.annotations.NullMarked;
