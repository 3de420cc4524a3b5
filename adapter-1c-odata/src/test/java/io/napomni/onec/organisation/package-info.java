/** Own organisations out of a base. */
@NullMarked
package io.napomni.onec.organisation;

import org.jspecify.annotations.NullMarked;
