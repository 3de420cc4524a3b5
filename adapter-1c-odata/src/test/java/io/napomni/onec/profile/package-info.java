/** Tests of the package of the same name. */
@NullMarked
package io.napomni.onec.profile;

import org.jspecify.annotations.NullMarked;
