/** What these rooms promise. */
@NullMarked
package io.napomni.web.guard;

import org.jspecify.annotations.NullMarked;
