/** Tests of the package of the same name. */
@NullMarked
package io.napomni.onec.metadata;

import org.jspecify.annotations.NullMarked;
