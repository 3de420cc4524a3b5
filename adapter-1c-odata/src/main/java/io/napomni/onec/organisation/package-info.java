/** Our own organisations with their bank accounts. */
@NullMarked
package io.napomni.onec.organisation;

import org.jspecify.annotations.NullMarked;
