/** Questions as a foreign parser reads them, and as 1C wants them. */
@NullMarked
package io.napomni.onec.query;

import org.jspecify.annotations.NullMarked;
